import { parseThingId } from '@/lib/crypto/id'
import type { WebKeys } from '@/lib/keys/web-keys'
import { type Asking, askEverything } from './ask-everything'
import { Evidence, likeness } from './evidence'
import { linkAccounts, linkThings, type Score } from './judge'
import { ids, openedBy, type Row, type Value } from './rows'
import type { Told } from './town'

/** What somebody with a shell as the web's user holds. */
export interface Shell {
	readonly rows: readonly Row[]
	readonly keys: WebKeys
	readonly ask: Asking
	/** The content store's log, where things stand in the order in which they were written. */
	readonly log: Buffer
}

export interface Scores {
	readonly things: Score
	readonly accounts: Score
	readonly order: Score
}

/** Puts files, keys and answers together and plays every challenge with what stands together in them. */
export async function attack(
	{ rows, keys, ask, log }: Shell,
	told: readonly Told[],
	accounts: readonly Value[],
): Promise<Scores> {
	const opened = [...rows, ...openedBy(keys, rows)]
	const things = told.map(({ id }) => Buffer.from(id, 'base64url').toString('hex'))
	const named = told.flatMap(({ id }) => parseThingId(id) ?? [])
	const evidence = new Evidence([
		...opened,
		...(await askEverything(ask, keys, named, ids(opened))),
	])
	const ofThings = things.map((thing) => evidence.of(thing))
	const ofAccounts = accounts.map((account) => evidence.of(account))
	const alike = likeness([...ofThings, ...ofAccounts])
	const places = things.map((thing) => log.indexOf(Buffer.from(thing, 'hex')))
	return {
		things: linkThings(told, table(ofThings, ofThings, alike)),
		accounts: linkAccounts(told, accounts.length, table(ofThings, ofAccounts, alike)),
		order: linkThings(told, (one, other) => -Math.abs((places[one] ?? 0) - (places[other] ?? 0))),
	}
}

/** All answers at once: the same pairs are asked for again and again. */
function table<T>(ones: readonly T[], others: readonly T[], alike: (one: T, other: T) => number) {
	const found = ones.map((one) => others.map((other) => alike(one, other)))
	return (one: number, other: number) => found[one]?.[other] ?? 0
}
