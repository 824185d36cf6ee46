'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { useHydrated } from '@/components/member/use-hydrated'
import type { Refusal } from '@/lib/outcome'
import { MOST_EDIT } from '@/lib/photo/edit'
import { PHOTO_HEIGHT, PHOTO_WIDTH } from '@/lib/photo/limits'
import { PHOTO_FIELD, type TellFields } from '@/lib/telling/tell-fields'
import { RefusalText } from './refusal-text'
import type { ComposerPhoto } from './use-photo'

/** Without HEIC in the list, iPhones hand out a JPEG of what they took. */
const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif'

/** A photo for the card: chosen or taken, moved, blurred, dimmed and described. Without script the server does all of it unseen. */
export function PhotoField({
	first,
	photo,
	refusal,
	again,
	onRefused,
}: {
	first: TellFields
	photo: ComposerPhoto
	refusal: Refusal | null
	/** A photo was sent with the form that was refused: without script it has to be chosen again. */
	again: boolean
	onRefused: (why: Refusal) => void
}) {
	const t = useTranslations('telling')
	const hydrated = useHydrated()
	const [isReading, setReading] = useState(false)
	const wide = photo.chosen && isWide(photo.chosen.picture)
	const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
		const file = target.files?.[0]
		if (!file) return
		setReading(true)
		const why = await photo.take(file)
		setReading(false)
		if (why) onRefused(why)
	}
	return (
		<details className="composer-photo" open={again || undefined}>
			<summary>{t(photo.chosen ? 'photo.with' : 'photo.add')}</summary>
			<fieldset aria-describedby="tell-photo-refusal">
				<legend className="sr-only">{t('photo.legend')}</legend>
				<div className="composer-file" data-hydrated={hydrated || undefined} aria-busy={isReading}>
					<label>
						<span>{t(photo.chosen ? 'photo.another' : 'photo.choose')}</span>
						<input
							type="file"
							name={PHOTO_FIELD}
							accept={ACCEPT}
							aria-invalid={refusal !== null}
							onChange={choose}
						/>
					</label>
					{photo.chosen && (
						<button type="button" onClick={photo.remove}>
							{t('photo.remove')}
						</button>
					)}
				</div>
				<noscript>{again && <p className="composer-aside">{t('photo.again')}</p>}</noscript>
				<div className="composer-edit" hidden={hydrated && !photo.chosen}>
					<Slider name="panX" first={first.panX} label={t('photo.panX')} isIdle={wide === false} />
					<Slider name="panY" first={first.panY} label={t('photo.panY')} isIdle={wide === true} />
					<Slider name="blur" first={first.blur} label={t('photo.blur')} most={MOST_EDIT} />
					<Slider name="dim" first={first.dim} label={t('photo.dim')} most={MOST_EDIT} />
					<label className="composer-alt">
						<span>{t('photo.alt')}</span>
						<input
							name="alt"
							defaultValue={first.alt}
							placeholder={t('photo.altHint')}
							maxLength={400}
							autoComplete="off"
							onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
						/>
					</label>
				</div>
			</fieldset>
			<RefusalText id="tell-photo-refusal" refusal={refusal} />
		</details>
	)
}

/** Whether the picture is wider than the photo will be: then it can be moved sideways, else up and down. */
function isWide({ width, height }: ImageBitmap): boolean {
	return width * PHOTO_HEIGHT > height * PHOTO_WIDTH
}

function Slider({
	name,
	first,
	label,
	most = 100,
	isIdle = false,
}: {
	name: string
	first: string
	label: string
	most?: number
	/** It would change nothing of this picture. */
	isIdle?: boolean
}) {
	return (
		<label hidden={isIdle}>
			<span>{label}</span>
			<input type="range" name={name} min={0} max={most} step={1} defaultValue={first} />
		</label>
	)
}
