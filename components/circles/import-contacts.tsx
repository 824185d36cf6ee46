'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { useHydrated } from '@/components/member/use-hydrated'
import type { Locale } from '@/i18n/locales'
import type { Progress } from '@/lib/contacts/compare'
import { countryOf } from '@/lib/contacts/country'
import { addressesInVcard } from '@/lib/contacts/vcard'
import { isRefusal } from '@/lib/outcome'
import { CountryField } from './country-field'
import { pickContacts } from './pick-contacts'

/** Compares an address book: from a file, from the phone's own picker where there is one, or typed. All of it happens in a worker of this page. */
export function ImportContacts({ locale }: { locale: Locale }) {
	const t = useTranslations('circles')
	const refusal = useTranslations('refusal')
	const [found, setFound] = useState<readonly string[]>([])
	const [progress, setProgress] = useState<Progress | null>(null)
	const canPick = useHydrated() && 'contacts' in navigator
	const isBusy = progress?.step === 'comparing'
	const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
		const [file] = target.files ?? []
		if (file) setFound(addressesInVcard(await file.text()))
	}
	const pick = async () => setFound(await pickContacts())
	const compare = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		const form = new FormData(event.currentTarget)
		const typed = String(form.get('typed')).split(/[\n,;，；]+/)
		const country = countryOf(String(form.get('country')))
		const all = [...found, ...typed.map((one) => one.trim())].filter(Boolean)
		const worker = new Worker(new URL('@/lib/contacts/compare-worker.ts', import.meta.url), {
			type: 'module',
		})
		setProgress({ step: 'comparing', done: 0, of: all.length })
		worker.onmessage = ({ data }: MessageEvent<Progress>) => {
			setProgress(data)
			if (data.step !== 'comparing') worker.terminate()
		}
		worker.onerror = () => {
			setProgress({ step: 'refused', refusal: 'membersAway', compared: 0 })
			worker.terminate()
		}
		worker.postMessage({ typed: all, country })
	}
	return (
		<form onSubmit={compare}>
			<noscript>
				<p className="notice">{t('import.script')}</p>
			</noscript>
			{canPick && (
				<button type="button" className="button" onClick={() => void pick()}>
					{t('import.pick')}
				</button>
			)}
			<label className="label" htmlFor="contacts-file">
				{t('import.file')}
			</label>
			<input
				className="field"
				id="contacts-file"
				type="file"
				accept=".vcf,text/vcard,text/x-vcard"
				onChange={(event) => void read(event)}
			/>
			<p className="hint" role="status">
				{found.length > 0 ? t('import.found', { count: found.length }) : null}
			</p>
			<label className="label" htmlFor="contacts-typed">
				{t('import.paste')}
			</label>
			<textarea className="field" id="contacts-typed" name="typed" rows={4} autoComplete="off" />
			<CountryField label={t('country')} locale={locale} id="contacts-country" />
			<button type="submit" className="button button-main" disabled={isBusy}>
				{t('import.go')}
			</button>
			{isBusy && (
				<progress
					className="circle-progress"
					max={Math.max(progress.of, 1)}
					value={progress.done}
					aria-label={t('import.go')}
				/>
			)}
			<p role="status">
				{isBusy && t('import.comparing', { done: progress.done, of: progress.of })}
				{progress?.step === 'done' &&
					[
						t('import.done', { count: progress.compared }),
						t('import.skipped', { count: progress.skipped }),
						t('tied', { count: progress.tied }),
					].join(' ')}
			</p>
			<p className="notice notice-refusal m-0 empty:hidden" role="alert">
				{progress?.step === 'refused' && isRefusal(progress.refusal)
					? refusal(progress.refusal)
					: null}
			</p>
		</form>
	)
}
