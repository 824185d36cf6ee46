import { randomBytes } from 'node:crypto'
import type { Desk } from '@/keeper/desk'
import { findDevice } from '@/keeper/push/devices'
import { deviceOf } from '@/keeper/push/subscription'
import { done } from '@/lib/outcome'
import { listen } from './listen-command'
import type { Teller } from './tell-command'

/** A device that can be pushed to, for tests: `hears` has it listen to its member's threads, as it does once a day. */
export function fakeDevice() {
	const endpoint = `https://fcm.googleapis.com/fcm/send/${randomBytes(16).toString('base64url')}`
	const [p256dh, auth] = [Buffer.concat([Buffer.of(4), randomBytes(64)]), randomBytes(16)]
	const text = (bytes: Buffer) => bytes.toString('base64url')
	const form = { endpoint, p256dh: text(p256dh), auth: text(auth), locale: 'en' }
	return {
		name: deviceOf(endpoint),
		hears: async (member: Teller) => {
			const outcome = await listen(member, form)
			if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`)
			return done()
		},
		isKept: async (desk: Desk) => (await findDevice(desk, deviceOf(endpoint))) !== null,
	}
}
