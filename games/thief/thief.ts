import { type LeakName, leakyTwin } from '@/games/leaky/twins'
import type { Score } from '@/games/score'
import type { Loot } from '@/games/world/loot'
import type { Kind } from '@/games/world/truth'
import { parseThingId, thingBytes } from '@/lib/crypto/id'
import { sealLabel } from '@/lib/vault/label'
import { playAccount } from './account'
import { Copies } from './copies'
import { Evidence, handleOf, type Source } from './evidence'
import { playLink } from './link'
import { playOnline } from './online'
import { playOrder } from './order'
import { before, type LiveLoot, type Posed, without } from './posed'
import { playTiming, playTimingOfReplies, playTimingOfToday } from './timing'
import { playIdentity, playResidue } from './traces'

/** Whose thing is known, and whose is sought. */
const LINKS: readonly (readonly [readonly Kind[], readonly Kind[]])[] = [
	[['secret'], ['secret']],
	[['reply'], ['reply']],
	// Both are marks of a member on a thing.
	[
		['heart', 'report'],
		['heart', 'report'],
	],
	[['secret'], ['reply']],
]

/** What somebody has of a world: the files of its last night, and of the middle of the day before. */
export interface Stolen {
	readonly last: Loot
	readonly live: LiveLoot
}

/** Who has every file and no key: all plays on the world's files. */
export function playThief({ last, live }: Stolen, posed: Posed): Score[] {
	const { truth, labels } = posed
	const [now, then] = [evidenceOf(posed, last), evidenceOf(posed, live)]
	return [
		playIdentity(truth, last, null),
		playResidue(labels, truth, last, null),
		...playOnRows(posed, now),
		playTimingOfReplies(truth, now),
		playOnline(truth),
		...playLive(posed, live, then),
		...playCopies(posed, live, new Copies(then, now)),
	]
}

/** Each play against the leaks that it is made to find. */
export function playLeaks(loot: Loot, posed: Posed): Score[] {
	const { truth, labels, accounts } = posed
	const spoiled = (leak: LeakName) => leakyTwin(loot, leak, posed)
	const rows = (leak: LeakName) => evidenceOf(posed, spoiled(leak))
	const authors = rows('author column')
	const identity = (leak: LeakName) => playIdentity(truth, spoiled(leak), leak)
	const residue = (leak: LeakName) => playResidue(labels, truth, spoiled(leak), leak)
	return [
		identity('address in a log'),
		identity('network in a log'),
		identity('codename in an address'),
		residue('plain delete'),
		residue('index without secure-delete'),
		...LINKS.slice(0, -1).flatMap((kinds) => playLink(...kinds, truth, authors, 'author column')),
		...playLink(['secret'], ['reply'], truth, rows('equal marks'), 'equal marks'),
		// No single column wins this one: only what two of them say together.
		...playLink(['secret'], ['secret'], truth, rows('two weak leaks'), 'two weak leaks').slice(
			0,
			1,
		),
		playAccount(accounts, truth, authors, 'author column'),
		playAccount(accounts, truth, rows('stays in a table'), 'stays in a table'),
		playTiming(truth, rows('sequential ids'), 'sequential ids'),
		playTiming(truth, rows('thing and time in a log'), 'thing and time in a log'),
		playOrder(labels, truth, rows('vault in order'), 'vault in order'),
	]
}

function playOnRows({ truth, labels, accounts }: Posed, evidence: Evidence): Score[] {
	const leak = null
	return [
		...playLinks(truth, evidence),
		playAccount(accounts, truth, evidence, leak),
		playTiming(truth, evidence, leak),
		playOrder(labels, truth, evidence, leak),
	]
}

function playLinks(truth: Posed['truth'], source: Source): Score[] {
	return LINKS.flatMap(([known, sought]) => playLink(known, sought, truth, source, null))
}

/** Stolen by day: pages, the log and the outbox remember some of what came since the night. What came before must say as little as ever. */
function playLive(posed: Posed, live: LiveLoot, evidence: Evidence): Score[] {
	const { truth } = posed
	const [there, settled] = [before(truth, live.now), before(truth, live.night)]
	const today = playTimingOfToday(without(there, settled), evidence)
	const scores = [
		playIdentity(truth, live, null),
		...playLinks(there, evidence),
		playAccount(posed.accounts, there, evidence, null),
		playTiming(settled, evidence, null),
		playOrder(posed.labels, settled, evidence, null),
		today,
	]
	return scores.map((score) => ({ ...score, from: 'a live copy, the keeper away' }))
}

function playCopies({ truth, accounts }: Posed, live: LiveLoot, copies: Copies): Score[] {
	const there = before(truth, live.now)
	const scores = [...playLinks(there, copies), playAccount(accounts, there, copies, null)]
	return scores.map((score) => ({ ...score, from: 'what changed between two copies' }))
}

function evidenceOf({ truth, labels, accounts }: Posed, loot: Loot): Evidence {
	const seals = truth.deeds.flatMap(({ kind, thing }) => {
		const id = kind === 'heart' || kind === 'report' ? null : parseThingId(thing)
		return id ? [sealLabel(labels.current, id), thingBytes(id)] : []
	})
	const handles = truth.deeds.map((deed) => handleOf(deed, truth.members))
	return new Evidence(loot, [...seals, ...handles, ...accounts])
}
