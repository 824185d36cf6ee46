import { randomUUID } from 'node:crypto'
import type { ThingId } from '@/lib/crypto/id'
import { MemberSecret } from '@/lib/mark/member-marks'
import type { Outcome } from '@/lib/outcome'
import { HOUR_MS } from '@/lib/time/hours'
import { releaseDue } from './release'
import { replyTo } from './reply-command'
import { type Teller, tell } from './tell-command'
import type { TellInput } from './telling'

/** A member without a browser, for tests: nobody else's, and with nothing told yet. */
export function fakeTeller(): Teller {
	return { secret: MemberSecret.random(), nextHint: 0 }
}

/** The composer's form, filled in; `over` says what is different. */
export function fakeForm(over: Partial<TellInput> = {}): TellInput {
	const look = { colour: '3', texture: '2' }
	return { text: 'I did it', language: 'en', when: 'now', ticket: randomUUID(), ...look, ...over }
}

/** What an outcome holds; a refusal fails the test with its code. */
export function taken<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`)
	return outcome.value
}

/** A secret that is out, told at `now` and released within its hour unless that ends first. */
export async function tellOut(
	teller: Teller,
	over: Partial<TellInput> = {},
	now = Date.now(),
): Promise<ThingId> {
	const { thing } = taken(await tell(teller, fakeForm(over), now))
	// More may be due than what was just told.
	while (!(await releaseDue(now + HOUR_MS)).includes(thing));
	return thing
}

export async function replyOut(
	teller: Teller,
	secret: ThingId,
	text: string,
	now = Date.now(),
): Promise<ThingId> {
	return taken(await replyTo(teller, { secret, text }, now)).thing
}
