'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { useHydrated } from '@/components/member/use-hydrated'
import type { Refusal } from '@/lib/outcome'
import { MOST_EDIT } from '@/lib/photo/edit'
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
					<Slider name="panX" label={t('photo.panX')} most={100} first={first.panX} />
					<Slider name="panY" label={t('photo.panY')} most={100} first={first.panY} />
					<Slider name="blur" label={t('photo.blur')} most={MOST_EDIT} first={first.blur} />
					<Slider name="dim" label={t('photo.dim')} most={MOST_EDIT} first={first.dim} />
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

function Slider({
	name,
	label,
	most,
	first,
}: {
	name: string
	label: string
	most: number
	first: string
}) {
	return (
		<label>
			<span>{label}</span>
			<input type="range" name={name} min={0} max={most} step={1} defaultValue={first} />
		</label>
	)
}
