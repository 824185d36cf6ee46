import type { ThingId } from '@/lib/crypto/id'
import { prf } from '@/lib/crypto/prf'
import type { WebKeys } from '@/lib/keys/web-keys'
import { epochOf, hourOf } from '@/lib/time/hours'
import { prints } from '@/lib/vault/fingerprints'
import { sealLabel } from '@/lib/vault/label'
import { type Answer, type Ask, KEEPER_ROTATES, MAX_LABELS, type Verb } from '@/lib/vault/verbs'
import { bytesOf, hexOf, type Row, type Value } from './rows'

/** Asks the keeper one question, or somebody in its place. */
export type Asking = <V extends Verb>(verb: V, ask: Ask<V>) => Promise<Answer<V>>

const MOST_ACCOUNTS = 16
const SOME = 64

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
		...(await askCredentials(ask, found.slice(0, SOME))),
		...(await askCircles(ask, found.slice(0, SOME))),
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

/** No tag of anybody stands in the loot: a standing is asked for with one that only its member makes. */
async function askStandings(ask: Asking): Promise<object[]> {
	const nobody = new Uint8Array(16).fill(2)
	const epoch = epochOf(hourOf())
	const tags = [epoch, epoch - 1, epoch - 2].map((of) => ({ epoch: of, tag: nobody }))
	return [await ask('standing', { tags })]
}

/** Verbs whose answers hold no value that could stand beside a thing; what they change must help no more. */
async function askTheRest(ask: Asking, keys: WebKeys): Promise<Row[]> {
	const stranger = new Uint8Array(16).fill(1)
	const publicKey = new Uint8Array(77)
	const asked = { account: prints('account', keys.account), label: prints('label', keys.label) }
	const answers: object[] = [
		...(await askStandings(ask)),
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

/** Everything that somebody with a made-up node can do to a made-up circle. */
async function askAsAMember(ask: Asking): Promise<object[]> {
	const [node, circle, token] = [2, 3, 4].map((fill) => new Uint8Array(16).fill(fill)) as [
		Uint8Array,
		Uint8Array,
		Uint8Array,
	]
	const address = 'nobody@example.org'
	return [
		await ask('offerTie', { node, token, uses: 1, hours: 1 }),
		await ask('acceptTie', { node, token }),
		await ask('revokeOffer', { node, token }),
		await ask('untie', { node, handle: token }),
		await ask('found', { node, circle, name: 'nobody', way: 'link', domain: '', invite: token }),
		await ask('joinGroup', { node, token, text: '' }),
		await ask('joinByAddress', { node, token, address }),
		await ask('joinPlace', { node, place: 'berlin' }),
		await ask('muteCircle', { node, circle, muted: true }),
		await ask('rotateInvite', { node, circle, invite: token }),
		await ask('cutBranch', { node, circle, token, invite: token }),
		await ask('decideWish', { node, circle, handle: token, admit: true }),
		await ask('handOver', { node, circle, token }),
		await ask('takeOffice', { node, token }),
		await ask('closeGroup', { node, circle }),
		await ask('leaveCircle', { node, circle }),
		await ask('oprfKey', {}),
		await ask('evaluate', { node, points: [new Uint8Array(32)] }),
		await ask('keepContacts', { node, key: new Uint8Array(32), tokens: [] }),
		await ask('keepAddress', { node, address }),
		await ask('leaveGraph', { node }),
		await ask('formCohorts', {}),
	]
}

function stretches<T>(list: readonly T[], length: number): T[][] {
	const count = Math.ceil(list.length / length)
	return Array.from({ length: count }, (_, at) => list.slice(at * length, (at + 1) * length))
}
