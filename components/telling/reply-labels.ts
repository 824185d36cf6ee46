import { getTranslations } from 'next-intl/server'
import { REFUSALS } from '@/lib/outcome'
import type { ReplyLabels } from './reply-form'

export async function replyLabels(): Promise<ReplyLabels> {
	const t = await getTranslations('thread')
	const refusal = await getTranslations('refusal')
	return {
		label: t('reply.label'),
		placeholder: t('reply.placeholder'),
		send: t('reply.send'),
		refusals: Object.fromEntries(REFUSALS.map((code) => [code, refusal(code)])),
	}
}
