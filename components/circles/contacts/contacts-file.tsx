import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import type { Found } from './read-worker'
import { useWorker } from './use-worker'

type State = 'none' | 'reading' | 'read' | 'nothing' | 'unreadable'

/** Chooses a file of contacts, which is read in a worker; `found` hears what was in it. */
export function ContactsFile({ found }: { found: (found: readonly string[]) => void }) {
	const t = useTranslations('circles.import')
	const [state, setState] = useState<State>('none')
	const read = useWorker<Found>(
		() => new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' }),
		{
			told: (addresses) => {
				setState(stateOf(addresses))
				found(addresses ?? [])
				return true
			},
			failed: () => setState('unreadable'),
		},
	)
	const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
		const [file] = target.files ?? []
		found([])
		setState(file ? 'reading' : 'none')
		if (file) read(file)
	}
	return (
		<>
			<label className="label" htmlFor="contacts-file">
				{t('file')}
			</label>
			<input
				className="field"
				id="contacts-file"
				type="file"
				accept=".vcf,text/vcard,text/x-vcard"
				aria-describedby="contacts-file-state"
				onChange={choose}
			/>
			<p className="hint" id="contacts-file-state" role="status">
				{state === 'reading' && t('reading')}
				{state === 'nothing' && t('nothing')}
				{state === 'unreadable' && t('unreadable')}
			</p>
		</>
	)
}

function stateOf(found: Found): State {
	if (!found) return 'unreadable'
	return found.length > 0 ? 'read' : 'nothing'
}
