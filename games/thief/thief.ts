import { type LeakName, leakyTwin } from '@/games/leaky/twins'
import type { Score } from '@/games/score'
import { type Loot, steal } from '@/games/world/loot'
import type { World } from '@/games/world/world'
import { parseThingId, thingBytes } from '@/lib/crypto/id'
import { sealLabel } from '@/lib/vault/label'
import { playAccount } from './account'
import { Evidence, handleOf } from './evidence'
import { playLink } from './link'
import { playOnline } from './online'
import { playOrder } from './order'
import { type Posed, posedIn } from './posed'
import { playTiming, playTimingOfReplies } from './timing'
import { playIdentity, playResidue } from './traces'

/** Who has every file and no key: all plays on the world's files. */
export function playThief(world: World): { scores: Score[]; loot: Loot; posed: Posed } {
	const posed = posedIn(world)
	const loot = steal(world)
	const scores = [
		playIdentity(posed.truth, loot, null),
		playResidue(posed.labels, posed.truth, loot, null),
		...playOnRows(posed, loot),
	]
	return { scores, loot, posed }
}

/** Each play against the leak that it is made to find. */
export function playLeaks(loot: Loot, posed: Posed): Score[] {
	const { truth, labels, accounts } = posed
	const spoiled = (leak: LeakName) => leakyTwin(loot, leak, { truth, labels, accounts })
	const rows = (leak: LeakName) => evidenceOf(posed, spoiled(leak))
	const authors = rows('author column')
	const marks = rows('equal marks')
	const identity = (leak: LeakName) => playIdentity(truth, spoiled(leak), leak)
	const residue = (leak: LeakName) => playResidue(labels, truth, spoiled(leak), leak)
	return [
		identity('address in a log'),
		identity('network in a log'),
		identity('codename in an address'),
		residue('plain delete'),
		residue('index without secure-delete'),
		...playLink('secret', 'secret', truth, authors, 'author column'),
		...playLink('reply', 'reply', truth, authors, 'author column'),
		...playLink('heart', 'heart', truth, authors, 'author column'),
		...playLink('secret', 'reply', truth, marks, 'equal marks'),
		playAccount(accounts, truth, authors, 'author column'),
		playTiming(truth, rows('sequential ids'), 'sequential ids'),
		playOrder(labels, truth, rows('vault in order'), 'vault in order'),
	]
}

function playOnRows(posed: Posed, loot: Loot): Score[] {
	const leak = null
	const { truth, labels, accounts } = posed
	const evidence = evidenceOf(posed, loot)
	return [
		...playLink('secret', 'secret', truth, evidence, leak),
		...playLink('reply', 'reply', truth, evidence, leak),
		...playLink('heart', 'heart', truth, evidence, leak),
		...playLink('secret', 'reply', truth, evidence, leak),
		playAccount(accounts, truth, evidence, leak),
		playTiming(truth, evidence, leak),
		playTimingOfReplies(truth, evidence),
		playOnline(truth),
		playOrder(labels, truth, evidence, leak),
	]
}

function evidenceOf({ truth, labels, accounts }: Posed, loot: Loot): Evidence {
	const seals = truth.deeds.flatMap(({ kind, thing }) => {
		const id = kind === 'heart' ? null : parseThingId(thing)
		return id ? [sealLabel(labels.current, id), thingBytes(id)] : []
	})
	const handles = truth.deeds.map((deed) => handleOf(deed, truth.members))
	return new Evidence(loot, [...seals, ...handles, ...accounts])
}
