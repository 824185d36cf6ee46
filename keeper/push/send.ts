import webPush from 'web-push'
import type { SecretKey } from '@/lib/keys/secret-key'
import type { Subscription } from './subscription'
import { vapidPair } from './vapid'

/**
 * What a push service answered (RFC 8030): taken; `gone` for good; `refused` means that it does not take this server's word
 * (RFC 8292) or this message; `later` may go well another time, after `afterMs` if the service said so.
 */
export type Sent =
	| { readonly result: 'taken' | 'gone' | 'refused' }
	| { readonly result: 'later'; readonly afterMs: number }

export interface Sender {
	/** This server's own address, and whom to write to about it (mailto: or https:). */
	readonly origin: string
	readonly contact: string
	readonly vapid: SecretKey
}

/** A day: who looks at the phone later than that finds the list in the app anyway. */
const TTL_SECONDS = 86_400
const PATIENCE_MS = 10_000

/**
 * Sends the one message there is. It says the same to everybody, so neither its words nor its length tell anything; a
 * second one replaces the first where that was not delivered yet (RFC 8030, section 5.4).
 */
export async function sendPush(to: Subscription, from: Sender): Promise<Sent> {
	const { privateKey, publicKey } = vapidPair(from.vapid)
	const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
	const keys = { p256dh: text(to.p256dh), auth: text(to.auth) }
	try {
		const details = webPush.generateRequestDetails(
			{ endpoint: to.endpoint, keys },
			messageFor(to, from),
			{
				vapidDetails: {
					subject: from.contact,
					publicKey: text(publicKey),
					privateKey: text(privateKey),
				},
				TTL: TTL_SECONDS,
				topic: 'stirred',
				urgency: 'normal',
			},
		)
		const answer = await fetch(to.endpoint, {
			method: 'POST',
			headers: headersOf(details.headers),
			body: new Uint8Array(details.body ?? Buffer.alloc(0)),
			redirect: 'error',
			signal: AbortSignal.timeout(PATIENCE_MS),
		})
		await answer.body?.cancel()
		return sentOf(answer)
	} catch {
		return { result: 'later', afterMs: 0 }
	}
}

/** Without the app's name: where it goes by another, a browser that shows this by itself would give it away. */
const TITLES = { en: 'Something stirred', zh: '有动静' } as const
const MESSAGE_BYTES = 512

/** Declarative Web Push (W3C Push API), which a browser shows by itself; our service worker reads the same. One length for all. */
function messageFor({ language }: Subscription, { origin }: Sender): Buffer {
	const navigate = `${origin}/${language}/replies`
	const notification = { title: TITLES[language], navigate, tag: 'stirred', lang: language }
	const json = JSON.stringify({ web_push: 8030, notification })
	return Buffer.from(json + ' '.repeat(Math.max(0, MESSAGE_BYTES - Buffer.byteLength(json))))
}

/** fetch sets the length itself. */
function headersOf(headers: Record<string, unknown>): Record<string, string> {
	const { 'Content-Length': _, ...rest } = headers
	const texts = Object.entries(rest).map(([name, value]) => [name, String(value)])
	return { ...Object.fromEntries(texts), 'Content-Type': 'application/notification+json' }
}

function sentOf({ status, headers }: Response): Sent {
	if (status >= 200 && status < 300) return { result: 'taken' }
	if (status === 404 || status === 410) return { result: 'gone' }
	if (status === 429 || status >= 500) {
		return { result: 'later', afterMs: retryAfterMs(headers.get('retry-after')) }
	}
	return { result: 'refused' }
}

const LONGEST_MS = 6 * 3_600_000

/** Retry-After (RFC 9110, section 10.2.3) in seconds or as a date; 0 when there is none. */
function retryAfterMs(value: string | null): number {
	if (!value) return 0
	const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
	return Math.min(Math.max(0, ms || 0), LONGEST_MS)
}
