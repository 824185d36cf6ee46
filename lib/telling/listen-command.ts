import 'server-only'
import { z } from 'zod'
import { config } from '@/lib/config/config'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { type MemberSecret, maskMark } from '@/lib/mark/member-marks'
import { unlessAway } from '@/lib/member/account'
import type { Present } from '@/lib/member/member-cookie'
import { done, type Outcome, refused } from '@/lib/outcome'
import { askKeeper } from '@/lib/vault/keeper-client'
import { MAX_ENDPOINT, MAX_LISTENED } from '@/lib/vault/verbs'
import { myThreads } from './my-threads'
import { isPushService } from './push-service'

const point = z.base64url().transform((text) => new Uint8Array(Buffer.from(text, 'base64url')))

const subscriptionForm = z.object({
	endpoint: z.url().max(MAX_ENDPOINT),
	/** RFC 8291: the browser's uncompressed P-256 point, and its authentication secret. */
	p256dh: point.refine((bytes) => bytes.length === 65 && bytes[0] === 4),
	auth: point.refine((bytes) => bytes.length === 16),
	locale: z.enum(['en', 'zh']),
})

/** The key that a browser subscribes for: base64url of an uncompressed P-256 point (RFC 8292). */
export function pushKey(): Promise<Outcome<string>> {
	return unlessAway(async () => {
		const { key } = await askKeeper('pushKey', {})
		return done(Buffer.from(key).toString('base64url'))
	})
}

/**
 * Has a device hear of what others say in its member's threads. Asked again it does no more than that, and catches up with
 * the threads that came since. The address of a device is an identity: it passes through here to the keeper, and is kept
 * nowhere else.
 */
export async function listen(member: Present, input: unknown): Promise<Outcome> {
	const form = subscriptionForm.safeParse(input)
	if (!form.success) return refused('badInput')
	const { locale: language, ...subscription } = form.data
	if (!isPushService(subscription.endpoint, config().push.services)) return refused('noPushService')
	return unlessAway(async () => {
		const { threads } = await myThreads(member.secret, member.nextHint)
		// What is one's own comes first: it is never what is left out.
		const heard = markedIn(member.secret, threads.slice(0, MAX_LISTENED))
		await askKeeper('listen', { ...subscription, language, threads: heard })
		return done()
	})
}

/** No device of this member's that listens to one of these threads hears anything any more; throws KeeperAway. */
export async function silence(member: MemberSecret, threads: readonly ThingId[]): Promise<void> {
	for (let from = 0; from < threads.length; from += MAX_LISTENED) {
		const some = threads.slice(from, from + MAX_LISTENED)
		await askKeeper('silence', { threads: markedIn(member, some) })
	}
}

function markedIn(member: MemberSecret, threads: readonly ThingId[]) {
	return threads.map((thread) => ({ thread: thingBytes(thread), mark: maskMark(member, thread) }))
}

/** A device hears nothing any more, whoever it was; only who knows its address can say so. */
export async function deafen(endpoint: string): Promise<Outcome> {
	if (endpoint.length > MAX_ENDPOINT) return refused('badInput')
	return unlessAway(async () => {
		await askKeeper('deafen', { endpoint })
		return done()
	})
}
