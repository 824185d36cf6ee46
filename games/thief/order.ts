import { largestByChance, type Score, Z_99 } from '@/games/score'
import type { Truth } from '@/games/world/truth'
import { parseThingId } from '@/lib/crypto/id'
import type { Ring } from '@/lib/keys/ring'
import { sealLabel } from '@/lib/vault/label'
import { type Evidence, type Features, featuresOf } from './evidence'
import { numbersOf } from './predictors'

/** G6: whether any order in the vault's files follows the order of telling, or any order in the content store's. */
export function playOrder(
	labels: Ring,
	truth: Truth,
	evidence: Evidence,
	leak: string | null,
): Score {
	const things = truth.deeds.flatMap((deed) => {
		const id = deed.kind === 'heart' ? null : parseThingId(deed.thing)
		return id
			? [
					{
						at: deed.at,
						told: featuresOf(deed, truth, evidence),
						seal: evidence.ofValue(sealLabel(labels.current, id)),
					},
				]
			: []
	})
	const sealed = things.filter(({ seal }) => seal.size > 0)
	if (sealed.length === 0) throw new Error('the vault holds no seal of any thing')
	const orders = numbersOf(sealed.map(({ seal }) => seal))
	const against = [
		['the order of telling', (thing: Thing) => thing.at] as const,
		...numbersOf(sealed.map(({ told }) => told)).map(
			([name, numberOf]) => [name, (thing: Thing) => numberOf(thing.told)] as const,
		),
	]
	const found = orders.flatMap(([name, numberOf]) =>
		against.map(([other, otherOf]) => ({
			by: `${name} against ${other}`,
			...spearman(sealed.map((thing) => [numberOf(thing.seal), otherOf(thing)])),
		})),
	)
	return worst(found, sealed.length, leak)
}

interface Thing {
	readonly at: number
	readonly told: Features
	readonly seal: Features
}

function worst(
	found: readonly { by: string; rho: number; count: number }[],
	challenges: number,
	leak: string | null,
): Score {
	const zOf = ({ rho, count }: { rho: number; count: number }) =>
		Math.abs(rho) * Math.sqrt(count - 1)
	const most = found.reduce((a, b) => (zOf(b) > zOf(a) ? b : a))
	const reached = Math.abs(most.rho)
	return {
		...{ game: 'G6', play: 'order the vault against the content: |ρ|', leak },
		challenges,
		by: `${most.by} (of ${found.length})`,
		reached,
		chance: 0,
		margin: Z_99 / Math.sqrt(most.count - 1),
		beats: zOf(most) > largestByChance(found.length),
		byFar: reached > 0.5,
	}
}

/** Spearman's rank correlation of the pairs that are whole. */
function spearman(pairs: readonly (readonly [number | null, number | null])[]) {
	const whole = pairs.filter(
		(pair): pair is [number, number] => pair[0] !== null && pair[1] !== null,
	)
	if (whole.length < 3) return { rho: 0, count: whole.length }
	const [x, y] = [ranks(whole.map(([a]) => a)), ranks(whole.map(([, b]) => b))]
	const middle = (whole.length - 1) / 2
	const sum = (f: (at: number) => number) => whole.reduce((all, _, at) => all + f(at), 0)
	const [vx, vy] = [
		sum((at) => (item(x, at) - middle) ** 2),
		sum((at) => (item(y, at) - middle) ** 2),
	]
	const shared = sum((at) => (item(x, at) - middle) * (item(y, at) - middle))
	return { rho: vx * vy === 0 ? 0 : shared / Math.sqrt(vx * vy), count: whole.length }
}

const item = (list: readonly number[], at: number) => list[at] ?? 0

/** Ranks from 0; equal values share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
	const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
	const ranked = new Array<number>(values.length)
	for (let from = 0; from < order.length; ) {
		let to = from
		while (to < order.length && order[to]?.value === order[from]?.value) to++
		for (let at = from; at < to; at++) ranked[order[at]?.at ?? 0] = (from + to - 1) / 2
		from = to
	}
	return ranked
}
