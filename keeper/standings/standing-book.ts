import type { ThingId } from '@/lib/crypto/id'
import { epochOf, hourOf } from '@/lib/time/hours'
import { decodeSanction, type StandingOrder } from '@/lib/vault/errand'
import { sealLabel } from '@/lib/vault/label'
import { directionOf, innerOf } from '@/lib/vault/record'
import type { Standing } from '@/lib/vault/standing'
import type { Answer, Ask } from '@/lib/vault/verbs'
import { change, Draft, everyRecord } from '../circles/graph'
import type { Desk } from '../desk'
import { openStanding } from '../seals'
import { carriedOver, emptyStanding, type StandingRecord, weightOf } from './standing-record'

/** Within a turn of the desk: brings decisions to the standings that only the keeper can open. Sanctions twice are sanctions once. */
export async function applyStandings(desk: Desk, orders: readonly StandingOrder[]): Promise<void> {
	if (orders.length === 0) return
	const draft = new Draft(desk)
	for (const order of orders) await apply(desk, draft, order)
	await draft.commit()
}

async function apply(desk: Desk, draft: Draft, order: StandingOrder): Promise<void> {
	const standing =
		order.op === 'sanction'
			? await standingOfTeller(desk, order.thing)
			: openStanding(desk.keys.rings().keeper, order.inner)
	if (!standing) return
	const record = (await draft.get('standing', nameOf(standing))) ?? emptyStanding(standing.epoch)
	draft.put('standing', nameOf(standing), changed(record, order))
}

function changed(record: StandingRecord, order: StandingOrder): StandingRecord {
	if (order.op === 'right') return { ...record, right: record.right + 1 }
	if (order.op === 'wrong') return { ...record, wrong: record.wrong + 1 }
	const { sanction, until, review } = decodeSanction(order.inner)
	const others = record.imposed.filter((one) => one.review !== review)
	return { ...record, imposed: [...others, { review, sanction, until }] }
}

/** The standing that a thing's seal holds; null for what is unlinked, or was told by nobody. */
async function standingOfTeller(desk: Desk, thing: ThingId): Promise<Standing | null> {
	const { label, keeper } = desk.keys.rings()
	const labels = label.all.map((key) => sealLabel(key, thing))
	const rows = await desk.rows.find(labels)
	for (const k of labels) {
		const row = rows.get(k)
		const record = row && desk.envelope.unwrap(k, row)
		if (record && directionOf(record) === 'seal') return openStanding(keeper, innerOf(record))
	}
	return null
}

/** What holds for the member who is present, by the tags of this epoch and the last that only they can make; a hit is carried over. */
export function standingNow(desk: Desk, { tags }: Ask<'standing'>): Promise<Answer<'standing'>> {
	return change(desk, async (draft) => {
		const [now, last] = tags
		const kept = now && (await draft.get('standing', nameOf(now)))
		const before = last ? await draft.get('standing', nameOf(last)) : null
		const record = carriedOver(kept ?? emptyStanding(now?.epoch ?? 0), before)
		if (now && before && JSON.stringify(kept) !== JSON.stringify(record))
			draft.put('standing', nameOf(now), record)
		const until = (sanction: 'slow' | 'suspend') =>
			Math.max(
				0,
				...record.imposed.filter((one) => one.sanction === sanction).map((one) => one.until),
			)
		return { slow: until('slow'), suspended: until('suspend'), weight: weightOf(record) }
	})
}

/** Forgets standings that no tag of any member will ask for again. */
export async function forgetStandings(desk: Desk, now: number): Promise<void> {
	const oldest = epochOf(hourOf(now)) - 1
	const over: string[] = []
	for await (const { key, record } of everyRecord(desk))
		if (key[0] === 'standing' && 'epoch' in record && record.epoch < oldest) over.push(key[1])
	if (over.length > 0)
		await change(desk, async (draft) => {
			for (const name of over) draft.drop('standing', name)
		})
}

function nameOf({ epoch, tag }: Standing): string {
	return `${epoch} ${Buffer.from(tag).toString('hex')}`
}
