import { getTranslations } from 'next-intl/server'
import { REFUSALS } from '@/lib/outcome'
import type { ReplyLabels } from './reply-form'

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
		refusals: Object.fromEntries(REFUSALS.map((code) => [code, refusal(code)])),
	}
}
