import { largestByChance, type Score, Z_99 } from '@/games/score'
import type { Deed, Truth } from '@/games/world/truth'
import { parseThingId } from '@/lib/crypto/id'
import type { Ring } from '@/lib/keys/ring'
import { sealLabel } from '@/lib/vault/label'
import { type Evidence, featuresOf } from './evidence'
import { numbersOf } from './predictors'

/** G6: whether any order in the vault's files follows the order of telling, or any order in the content store's. */
export function playOrder(
	labels: Ring,
	truth: Truth,
	evidence: Evidence,
	leak: string | null,
): Score {
	const things = truth.deeds.flatMap((deed) => {
		const id = isTold(deed) ? parseThingId(deed.thing) : null
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
	const orders = numbersOf(sealed.map(({ seal }) => seal)).map(inOrder)
	const against = [
		inOrder(['the order of telling', Float64Array.from(sealed, ({ at }) => at)]),
		...numbersOf(sealed.map(({ told }) => told)).map(inOrder),
	]
	const found = orders.flatMap((one) =>
		against.map((other) => ({
			by: `${one.name} against ${other.name}`,
			...spearman(one, other),
		})),
	)
	return worst(found, sealed.length, leak)
}

const isTold = ({ kind }: Deed) => kind === 'secret' || kind === 'reply'

/** A column's numbers, and the places of all items that have one, the smallest first. */
interface Ordered {
	readonly name: string
	readonly numbers: Float64Array
	readonly order: readonly number[]
}

function inOrder([name, numbers]: readonly [string, Float64Array]): Ordered {
	const places = [...numbers.keys()].filter((at) => !Number.isNaN(numbers[at]))
	return { name, numbers, order: places.sort((a, b) => item(numbers, a) - item(numbers, b)) }
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
function spearman(one: Ordered, other: Ordered) {
	const [x, y] = [ranks(one, other), ranks(other, one)]
	const whole = one.order.filter((at) => !Number.isNaN(other.numbers[at]))
	const middle = (whole.length - 1) / 2
	let [vx, vy, shared] = [0, 0, 0]
	for (const at of whole) {
		const [dx, dy] = [item(x, at) - middle, item(y, at) - middle]
		vx += dx * dx
		vy += dy * dy
		shared += dx * dy
	}
	const isTooFew = whole.length < 3 || vx * vy === 0
	return { rho: isTooFew ? 0 : shared / Math.sqrt(vx * vy), count: whole.length }
}

const item = (list: Float64Array, at: number) => list[at] ?? Number.NaN

/** Ranks from 0 of those that the other column has a number for too; equal values share the mean of their ranks. */
function ranks({ numbers, order }: Ordered, other: Ordered): Float64Array {
	const whole = order.filter((at) => !Number.isNaN(other.numbers[at]))
	const ranked = new Float64Array(numbers.length)
	for (let from = 0; from < whole.length; ) {
		const value = item(numbers, whole[from] ?? 0)
		let to = from
		while (to < whole.length && item(numbers, whole[to] ?? 0) === value) to++
		for (let at = from; at < to; at++) ranked[whole[at] ?? 0] = (from + to - 1) / 2
		from = to
	}
	return ranked
}
