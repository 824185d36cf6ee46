'use client'

import { useTranslations } from 'next-intl'
import { COLOUR_NAMES, colourClass, TEXTURE_NAMES, textureClass } from '@/components/card/palette'
import type { TellFields } from '@/lib/telling/tell-fields'
import '@/components/ui/swatch.css'

/** Colour and texture as two rows of radios: what a swipe does, for keys, for one tap, and without JavaScript. */
export function LookPicker({ first }: { first: TellFields }) {
	const t = useTranslations('telling')
	return (
		<div className="composer-look">
			<fieldset>
				<legend className="sr-only">{t('look.colour')}</legend>
				{COLOUR_NAMES.map((name, colour) => (
					<input
						key={name}
						type="radio"
						name="colour"
						value={colour}
						defaultChecked={first.colour === `${colour}`}
						className={`swatch ${colourClass(colour)}`}
						aria-label={t(`look.${name}`)}
						title={t(`look.${name}`)}
					/>
				))}
			</fieldset>
			<fieldset>
				<legend className="sr-only">{t('look.texture')}</legend>
				{TEXTURE_NAMES.map((name, texture) => (
					<input
						key={name}
						type="radio"
						name="texture"
						value={texture}
						defaultChecked={first.texture === `${texture}`}
						className={`swatch swatch-texture ${textureClass(texture)}`}
						aria-label={t(`look.${name}`)}
						title={t(`look.${name}`)}
					/>
				))}
			</fieldset>
		</div>
	)
}
