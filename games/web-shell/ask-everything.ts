import { IS_FULL } from '@/games/report'
import type { ThingId } from '@/lib/crypto/id'
import { prf } from '@/lib/crypto/prf'
import type { WebKeys } from '@/lib/keys/web-keys'
import { epochOf, hourOf } from '@/lib/time/hours'
import { prints } from '@/lib/vault/fingerprints'
import { sealLabel } from '@/lib/vault/label'
import { KEEPER_ROTATES, MAX_LABELS } from '@/lib/vault/verbs'
import { askAsAMember } from './ask-as-a-member'
import type { Asking } from './asking'
import { bytesOf, hexOf, type Row, type Value } from './rows'

const MOST_ACCOUNTS = 16
/** Of some thousand values, as many as there is time for, from all over the loot. */
const SOME = IS_FULL ? 400 : 200

/**
 * Asks every verb for whatever may name somebody, with every 16-byte value of the loot and with what the web's keys make
 * of it, and hands back what stands together in question and answer.
 */
export async function askEverything(
	ask: Asking,
	keys: WebKeys,
	things: readonly ThingId[],
	found: readonly Value[],
): Promise<Row[]> {
	const labels = things.map((thing) => [thing, sealLabel(keys.label.current, thing)] as const)
	const seals = labels.map(([thing, label]) => [
		hexOf(Buffer.from(thing, 'base64url')),
		hexOf(label),
	])
	const asked = [...new Set([...seals.flatMap(([, label]) => label ?? []), ...found])]
	return [
		...seals,
		...(await askRows(ask, asked)),
		...(await askAccounts(ask, keys, found)),
		...(await askCredentials(ask, spread(found))),
		...(await askCircles(ask, spread(found))),
		...(await askStandings(ask, spread(found))),
		...(await askTheRest(ask, keys)),
	]
}

async function askRows(ask: Asking, labels: readonly Value[]): Promise<Row[]> {
	const rows: Row[] = []
	for (const some of stretches(labels, MAX_LABELS)) {
		const { inners } = await ask('rows', { labels: some.map(bytesOf) })
		for (const [at, inner] of inners.entries()) {
			if (inner) rows.push([some[at] ?? '', hexOf(inner)])
		}
	}
	return rows
}

/** Is a value an account, or what an account's id is made of? */
async function askAccounts(ask: Asking, { account }: WebKeys, found: readonly Value[]) {
	const guesses = found.flatMap((value) => [
		[value, value],
		[value, hexOf(prf(account.current.reveal(), bytesOf(value)))],
	])
	const rows: Row[] = []
	for (const some of stretches(guesses, MOST_ACCOUNTS)) {
		const accounts = some.map(([, guess]) => bytesOf(guess ?? ''))
		const { known } = await ask('knows', { accounts })
		rows.push(...some.filter((_, at) => known[at]))
	}
	return rows
}

/** A device that nobody has. */
const NO_DEVICE = {
	endpoint: 'https://fcm.googleapis.com/nobody',
	p256dh: new Uint8Array(65),
	auth: new Uint8Array(16),
	language: 'en',
} as const

async function askCredentials(ask: Asking, found: readonly Value[]): Promise<Row[]> {
	const rows: Row[] = []
	for (const value of found) {
		const { publicKey } = await ask('credential', { k: bytesOf(value) })
		if (publicKey) rows.push([value, hexOf(publicKey)])
	}
	return rows
}

/** Is a value a member among others, a circle or an invitation? */
async function askCircles(ask: Asking, found: readonly Value[]): Promise<Row[]> {
	const rows: Row[] = []
	for (const value of found) {
		const bytes = bytesOf(value)
		const { ties, friends, memberships } = await ask('circlesOf', { node: bytes })
		const own = await ask('ties', { node: bytes })
		const { circle } = await ask('offerOf', { token: bytes })
		const { group } = await ask('group', { node: bytes, circle: bytes })
		const said = [...friends, ...memberships.map((one) => one.circle), ...(circle ? [circle] : [])]
		if (said.length > 0) rows.push([value, ...said.map((one) => hexOf(one))])
		if (ties > 0 || own.ties.length > 0 || group) rows.push([value])
	}
	return rows
}

/** Is a value the tag of somebody of whom a steward decided, in this epoch or one of the two before? */
async function askStandings(ask: Asking, found: readonly Value[]): Promise<Row[]> {
	const epoch = epochOf(hourOf(Date.now()))
	const rows: Row[] = []
	for (const value of found) {
		const tags = [epoch, epoch - 1, epoch - 2].map((of) => ({ epoch: of, tag: bytesOf(value) }))
		const { slow, suspended } = await ask('standing', { tags })
		if (slow > 0 || suspended > 0) rows.push([value, 'decided'])
	}
	return rows
}

function spread<T>(list: readonly T[]): T[] {
	const step = Math.max(1, list.length / SOME)
	return list.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

/** Verbs whose answers hold no value that could stand beside a thing; what they change must help no more. */
async function askTheRest(ask: Asking, keys: WebKeys): Promise<Row[]> {
	const stranger = new Uint8Array(16).fill(1)
	const publicKey = new Uint8Array(77)
	const asked = { account: prints('account', keys.account), label: prints('label', keys.label) }
	const answers: object[] = [
		await ask('fits', { prints: asked }),
		await ask('join', { account: stranger, quarter: 227 }),
		await ask('keepCredential', { k: stranger, publicKey }),
		await ask('dropCredential', { k: stranger }),
		await ask('leave', { accounts: [stranger] }),
		await ask('pushKey', {}),
		await ask('listen', { ...NO_DEVICE, threads: [{ thread: stranger, mark: stranger }] }),
		await ask('silence', { threads: [{ thread: stranger, mark: stranger }] }),
		await ask('deafen', { endpoint: NO_DEVICE.endpoint }),
		...(await askAsAMember(ask)),
		await ask('nudge', {}),
		await ask('status', {}),
		await ask('sweep', {}),
		await ask('shred', {}),
	]
	for (const purpose of KEEPER_ROTATES) {
		for (const verb of ['beginRotation', 'redo', 'finishRotation'] as const) {
			answers.push(await ask(verb, { purpose }))
		}
	}
	return answers.map((answer) => [JSON.stringify(answer)])
}

function stretches<T>(list: readonly T[], length: number): T[][] {
	const count = Math.ceil(list.length / length)
	return Array.from({ length: count }, (_, at) => list.slice(at * length, (at + 1) * length))
}
