import { Evidence } from '@/games/thief/evidence'
import { numbersOf } from '@/games/thief/predictors'
import type { Loot } from '@/games/world/loot'
import { parseThingId } from '@/lib/crypto/id'
import type { WebKeys } from '@/lib/keys/web-keys'
import { askEverything } from './ask-everything'
import type { Asking } from './asking'
import { likeness, Walk } from './evidence'
import { linkAccounts, linkThings, linkVisits, type Score } from './judge'
import { ids, openedBy, type Row, type Value } from './rows'
import { isSecret, type Told } from './town'

/** What somebody with a shell as the web's user holds. */
export interface Shell {
	readonly rows: readonly Row[]
	readonly keys: WebKeys
	readonly ask: Asking
	/** The content store as it lies on the disk, with its log: places in it may follow the order of telling. */
	readonly stolen: Loot
}

/** Each is played when it is asked for. */
export interface Plays {
	things(): Score
	accounts(): Score
	/** By any order in the store, what was told before the last night. */
	order(): Score
	/** The same of what was told since then, which is told and not judged: pages and the log remember it. */
	late(): Score
}

/** Puts files, keys and answers together: what stands together in them plays the challenges. */
export async function attack(
	{ rows, keys, ask, stolen }: Shell,
	told: readonly Told[],
	late: ReadonlySet<string>,
	accounts: readonly Value[],
): Promise<Plays> {
	const opened = [...rows, ...openedBy(keys, rows)]
	const things = told.map(({ id }) => Buffer.from(id, 'base64url').toString('hex'))
	const named = told.flatMap(({ id }) => parseThingId(id) ?? [])
	const evidence = new Walk([...opened, ...(await askEverything(ask, keys, named, ids(opened)))])
	const ofThings = things.map((thing) => evidence.of(thing))
	const ofAccounts = accounts.map((account) => evidence.of(account))
	const alike = likeness([...ofThings, ...ofAccounts])
	const inOrder = (isLate: boolean) =>
		linkInOrder(
			stolen,
			told.filter(({ id }) => late.has(id) === isLate),
		)
	return {
		things: () => linkThings(told, table(ofThings, ofThings, alike)),
		accounts: () => linkAccounts(told, accounts.length, table(ofThings, ofAccounts, alike)),
		order: () => inOrder(false),
		late: () => inOrder(true),
	}
}

/**
 * Whether secrets that lie close, by their rows, in their pages or in the log, were told in one visit. A reply is a visit of its own: as a candidate
 * it would be wrong by its kind alone.
 */
export function linkInOrder(stolen: Loot, told: readonly Told[]): Score {
	const secrets = told.filter(isSecret)
	const values = secrets.map(({ id }) => new Uint8Array(Buffer.from(id, 'base64url')))
	const evidence = new Evidence(stolen, values)
	const items = values.map((value) => evidence.ofValue(value))
	const guesses = numbersOf(items).map(
		([, places]) =>
			(one: number, other: number) =>
				closeness(places[one], places[other]),
	)
	return linkVisits(secrets, guesses)
}

function closeness(one = Number.NaN, other = Number.NaN): number {
	const apart = Math.abs(one - other)
	return Number.isNaN(apart) ? -Infinity : -apart
}

/** All answers at once: the same pairs are asked for again and again. */
function table<T>(ones: readonly T[], others: readonly T[], alike: (one: T, other: T) => number) {
	const found = ones.map((one) => others.map((other) => alike(one, other)))
	return (one: number, other: number) => found[one]?.[other] ?? 0
}
