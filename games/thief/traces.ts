import type { Score } from '@/games/score'
import type { Loot } from '@/games/world/loot'
import type { Truth } from '@/games/world/truth'
import { parseThingId } from '@/lib/crypto/id'
import type { Ring } from '@/lib/keys/ring'
import { maskMark } from '@/lib/mark/member-marks'
import { sealLabel } from '@/lib/vault/label'
import { type Canary, type Find, findCanaries } from './canary'
import { tablesOf } from './tables'

/** How words stand beside each other in texts, addresses, forms, lists and JSON. */
const JOINS = [' ', '-', '', ',', ', ', '\n', '+', '%20', '_', '","', '", "']
/** So many of the twelve are nobody's by chance, and are in whatever holds them all. */
const FIRST_WORDS = 4

/** G1: what names a member to the world outside, and S, which is all a member is. */
export function playIdentity(truth: Truth, loot: Loot, leak: string | null): Score {
	const canaries = truth.members.flatMap(({ person, secret, codename, passkey }): Canary[] => [
		{ what: 'address', value: person.address },
		...person.network.map((value) => ({ what: 'network', value })),
		{ what: 'e-mail', value: person.email },
		{ what: 'phone', value: person.phone },
		{ what: 'user agent', value: person.userAgent },
		{ what: 'camera', value: person.camera },
		...JOINS.map((join) => ({
			what: 'codename',
			value: codename.slice(0, FIRST_WORDS).join(join),
		})),
		{ what: 'S', value: secret.reveal() },
		...(passkey ? [{ what: 'passkey', value: passkey }] : []),
	])
	return traceScore('G1', 'find what names a member', canaries, loot, leak)
}

/** G5: what was deleted or taken back, photos and their keys among it, and the mark and label of what was unlinked. */
export function playResidue(labels: Ring, truth: Truth, loot: Loot, leak: string | null): Score {
	const unlinked = truth.unlinked.flatMap(({ member, thread, thing }): Canary[] => {
		const [id, about, of] = [parseThingId(thing), parseThingId(thread), truth.members[member]]
		if (!id || !about || !of) throw new Error('something was unlinked that never was')
		return [
			{ what: 'unlinked mark', value: maskMark(of.secret, about) },
			{ what: 'unlinked label', value: sealLabel(labels.current, id) },
		]
	})
	const photos = truth.gonePhotos.flatMap(({ name, key }): Canary[] => [
		{ what: 'deleted photo', value: name },
		{ what: 'key of a deleted photo', value: key },
	])
	const canaries = [...truth.gone.map(endOf), ...photos, ...unlinked]
	return traceScore('G5', 'find what was deleted or unlinked', canaries, loot, leak)
}

/**
 * The part of the words of what is still there that the same search finds in the pages of the full-text index alone, 0 to 1. Near 1, or finding
 * nothing of what is gone would prove nothing of the index.
 */
export function partFoundInIndex(truth: Truth, loot: Loot): number {
	const blocks = tablesOf(loot)
		.filter(({ file, name }) => file === 'data/content.db' && name === 'secret_words_data')
		.flatMap(({ rows }) => rows.map((row) => row.get('block')))
	const pages = Buffer.concat(blocks.filter((block) => Buffer.isBuffer(block)))
	const staying = truth.deeds.filter(({ kind, fate }) => kind === 'secret' && fate === 'stays')
	return staying.filter(({ text }) => pages.includes(endOf(text).value)).length / staying.length
}

function traceScore(
	game: string,
	play: string,
	canaries: readonly Canary[],
	loot: Loot,
	leak: string | null,
): Score {
	if (canaries.length === 0) throw new Error(`${play}: nothing was hidden to be found`)
	const finds = findCanaries(loot, canaries)
	return {
		...{ game, play, leak, challenges: canaries.length, chance: 0, margin: 0 },
		reached: finds.length,
		by: [...new Set(finds.map(tell))].slice(0, 4).join('; ') || 'nothing found',
		beats: finds.length > 0,
		byFar: finds.length > 0,
	}
}

function tell({ what, file }: Find): string {
	return `${what} in ${file}`
}

/**
 * Of the word that nobody else ever told, the end: the full-text index keeps of each word what the one before it does not begin with, so
 * the whole of it is seldom there.
 */
function endOf(text: string): { what: string; value: string } {
	return { what: 'deleted text', value: text.slice(-LETTERS_AT_THE_END) }
}

const LETTERS_AT_THE_END = 10
