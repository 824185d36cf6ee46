'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useHydrated } from '@/components/member/use-hydrated'
import { ComparedMemory } from '@/device/compared'
import { AWAY } from '@/lib/contacts/ask'
import type { Comparing, Progress } from '@/lib/contacts/compare'
import { Compared } from './compared'
import { ContactsFile } from './contacts-file'
import { pickContacts } from './pick-contacts'
import { useWorker } from './use-worker'

/** Compares an address book: from a file, from the phone's own picker where there is one, or typed. All of it happens in workers of this page. */
export function ImportContacts({ country }: { country: ReactNode }) {
	const t = useTranslations('circles')
	const [found, setFound] = useState<readonly string[]>([])
	const [progress, setProgress] = useState<Progress | null>(null)
	const canPick = useHydrated() && 'contacts' in navigator
	const compare = useWorker<Progress>(
		() => new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' }),
		{
			told: (told) => {
				setProgress(told)
				return told.step !== 'comparing'
			},
			failed: () => setProgress({ step: 'refused', refusal: AWAY.refusal, compared: 0 }),
		},
	)
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		const form = new FormData(event.currentTarget)
		const lines = String(form.get('typed')).split(/[\n,;，；]+/)
		const typed = [...found, ...lines.map((one) => one.trim())].filter(Boolean)
		const trusted = progress?.step === 'otherKey' ? progress.key : undefined
		setProgress({ step: 'comparing', done: 0, of: typed.length })
		compare({ typed, country: String(form.get('country')), trusted } satisfies Comparing)
	}
	return (
		<form onSubmit={submit}>
			<noscript>
				<p className="notice">{t('import.script')}</p>
			</noscript>
			{canPick && (
				<button type="button" className="button" onClick={() => void pickContacts().then(setFound)}>
					{t('import.pick')}
				</button>
			)}
			<ContactsFile found={setFound} />
			<p className="hint" role="status">
				{found.length > 0 && t('import.found', { count: found.length })}
			</p>
			<label className="label" htmlFor="contacts-typed">
				{t('import.paste')}
			</label>
			<textarea className="field" id="contacts-typed" name="typed" rows={4} autoComplete="off" />
			{country}
			<button
				type="submit"
				className="button button-main"
				disabled={progress?.step === 'comparing'}
			>
				{progress?.step === 'otherKey' ? t('import.goOn') : t('import.go')}
			</button>
			<Compared progress={progress} />
			{progress?.step === 'done' && progress.before > 0 && (
				<button
					type="button"
					className="button"
					onClick={({ currentTarget: { form } }) =>
						void new ComparedMemory().forget().then(() => form?.requestSubmit())
					}
				>
					{t('import.again')}
				</button>
			)}
		</form>
	)
}
