import 'server-only'
import { config } from '@/lib/config/config'

/** Whoever brings a short text to a phone; `to` is a number in E.164. Rejects when it is not taken. */
export interface SmsGateway {
	send(to: string, text: string): Promise<void>
}

const SOON_MS = 10_000

/** The gateway that the operator has set, or null: POSTs `{ to, text }` as JSON, with a bearer token where there is one. */
export function smsGateway(): SmsGateway | null {
	const { smsUrl, smsToken } = config()
	if (!smsUrl) return null
	return {
		async send(to, text) {
			const answer = await fetch(smsUrl, {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					...(smsToken && { authorization: `Bearer ${smsToken}` }),
				},
				body: JSON.stringify({ to, text }),
				signal: AbortSignal.timeout(SOON_MS),
			})
			if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`)
		},
	}
}
