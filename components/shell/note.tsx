import { getTranslations } from 'next-intl/server'
import { isNoteCode, noteText } from '@/lib/settle/note-code'

/** What came of a form that was sent without script: `?note=…` in the address. */
export async function Note({ code }: { code: string | undefined }) {
	if (!code || !isNoteCode(code)) return null
	const t = await getTranslations()
	const { key, refusal } = noteText(code)
	return (
		<p className={`notice${refusal ? ' notice-refusal' : ''}`} role="status">
			{t(key)}
		</p>
	)
}
