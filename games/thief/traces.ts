import type { Score } from '@/games/score'
import type { Loot } from '@/games/world/loot'
import type { Truth } from '@/games/world/truth'
import { parseThingId } from '@/lib/crypto/id'
import type { Ring } from '@/lib/keys/ring'
import { maskMark } from '@/lib/mark/member-marks'
import { sealLabel } from '@/lib/vault/label'
import { type Canary, type Find, findCanaries } from './canary'

/** G1: what names a member to the world outside, and S, which is all a member is. */
export function playIdentity(truth: Truth, loot: Loot, leak: string | null): Score {
	const canaries = truth.members.flatMap(({ person, secret, codename, passkey }): Canary[] => [
		{ what: 'address', value: person.address },
		{ what: 'e-mail', value: person.email },
		{ what: 'phone', value: person.phone },
		{ what: 'user agent', value: person.userAgent },
		{ what: 'camera', value: person.camera },
		{ what: 'codename', value: codename.join(' ') },
		{ what: 'S', value: secret.reveal() },
		...(passkey ? [{ what: 'passkey', value: passkey }] : []),
	])
	return traceScore('G1', 'find what names a member', canaries, loot, leak)
}

/** G5: what was deleted or taken back, and the mark and label of what was unlinked. */
export function playResidue(labels: Ring, truth: Truth, loot: Loot, leak: string | null): Score {
	const texts = truth.gone.map((text) => ({ what: 'deleted text', value: lastWordOf(text) }))
	const unlinked = truth.unlinked.flatMap(({ member, thread, thing }): Canary[] => {
		const [id, about, of] = [parseThingId(thing), parseThingId(thread), truth.members[member]]
		if (!id || !about || !of) throw new Error('something was unlinked that never was')
		return [
			{ what: 'unlinked mark', value: maskMark(of.secret, about) },
			{ what: 'unlinked label', value: sealLabel(labels.current, id) },
		]
	})
	return traceScore('G5', 'find what was deleted or unlinked', [...texts, ...unlinked], loot, leak)
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

/** The word that nobody else ever told. */
function lastWordOf(text: string): string {
	return text.split(' ').at(-1) ?? text
}
