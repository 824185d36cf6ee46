'use client'

import { useTranslations } from 'next-intl'
import { COLOUR_NAMES, TEXTURE_NAMES } from '@/components/card/palette'

/** Colour and texture of the card: two rows of radios; arrow keys and swipes on the card change them too. */
export function LookChoice({
	colour = '0',
	texture = '0',
}: {
	colour?: string | undefined
	texture?: string | undefined
}) {
	const t = useTranslations('telling')
	return (
		<>
			<fieldset className="choice">
				<legend className="label">{t('look.colour')}</legend>
				<div className="choice-options">
					{COLOUR_NAMES.map((name, number) => (
						<label key={name} className={`swatch colour-${number}`}>
							<input
								className="sr-only"
								type="radio"
								name="colour"
								value={number}
								aria-label={t(`colour.${name}`)}
								defaultChecked={`${number}` === colour}
							/>
						</label>
					))}
				</div>
			</fieldset>
			<fieldset className="choice">
				<legend className="label">{t('look.texture')}</legend>
				<div className="choice-options">
					{TEXTURE_NAMES.map((name, number) => (
						<label key={name} className={`swatch swatch-texture texture-${number}`}>
							<input
								className="sr-only"
								type="radio"
								name="texture"
								value={number}
								aria-label={t(`texture.${name}`)}
								defaultChecked={`${number}` === texture}
							/>
						</label>
					))}
				</div>
				<p className="hint">{t('look.hint')}</p>
			</fieldset>
		</>
	)
}
