import type { IncomingMessage } from 'node:http'
import type { CircleId } from '@/lib/crypto/id'
import { cookieName, SESSION_COOKIE } from '@/lib/member/cookie-names'
import { areFresh, readSession } from '@/lib/member/session/session-token'

/** Whether a reader may read a closed circle: `ask` where their session is too old to say, or from before they joined. */
export type Admission = 'in' | 'ask' | 'out'

/** Somebody who has just joined on another device shall not wait five minutes; who has never been there may ask so often. */
const ASK_AGAIN_MS = 10_000

/** Read from the session alone: the vault is not asked for reading. */
export async function admissionTo(
	circle: CircleId,
	{ headers }: IncomingMessage,
	now = Date.now(),
): Promise<Admission> {
	const session = await readSession(cookieIn(headers.cookie ?? ''))
	if (!session) return 'out'
	const { circles } = session
	if (!areFresh(circles, now)) return 'ask'
	if (circles.readable.includes(circle)) return 'in'
	return now - circles.checked * 1000 > ASK_AGAIN_MS ? 'ask' : 'out'
}

/** next-auth cuts long sessions into `name.0`, `name.1`, …; ours is never as long. */
function cookieIn(header: string): string | undefined {
	const name = `${cookieName(SESSION_COOKIE)}=`
	const pair = header.split('; ').find((one) => one.startsWith(name))
	return pair?.slice(name.length)
}
