import { getTranslations } from 'next-intl/server'
import { REFUSALS } from '@/lib/outcome'
import type { ReplyLabels } from './reply-form'
import { type HintLabels, MARKED } from './reply-hints'

export async function replyLabels(): Promise<ReplyLabels> {
	const t = await getTranslations('thread')
	const telling = await getTranslations('telling')
	const refusal = await getTranslations('refusal')
	return {
		label: t('reply.label'),
		placeholder: t('reply.placeholder'),
		send: t('reply.send'),
		newTab: telling('codename.newTab'),
		get: telling('codename.get'),
		have: telling('codename.have'),
		hints: {
			marked: Object.fromEntries(
				MARKED.map((kind) => [kind, telling(`hints.${kind}`)]),
			) as HintLabels['marked'],
			person: telling('hints.personText'),
			need: `${telling('hints.selfharm')} ${telling('hints.on')}`,
			help: telling('hints.help'),
		},
		refusals: Object.fromEntries(REFUSALS.map((code) => [code, refusal(code)])),
	}
}
