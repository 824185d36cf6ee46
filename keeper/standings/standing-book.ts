import type { ThingId } from '@/lib/crypto/id'
import { prf } from '@/lib/crypto/prf'
import { epochOf, hourOf } from '@/lib/time/hours'
import { decodeSanction, type StandingOrder } from '@/lib/vault/errand'
import { sealLabel } from '@/lib/vault/label'
import { directionOf, innerOf } from '@/lib/vault/record'
import { EPOCHS_ASKED, type Sealed, type Standing } from '@/lib/vault/standing'
import type { Answer, Ask } from '@/lib/vault/verbs'
import { change, Draft, everyRecord } from '../circles/graph'
import type { Desk } from '../desk'
import { openStanding } from '../seals'
import {
	countsOver,
	emptyStanding,
	type Imposed,
	NOTHING_JUDGED,
	type StandingRecord,
	weightOf,
	withJudged,
	withoutWhatIsOver,
	withSanction,
} from './standing-record'

/** Within a turn of the desk: brings decisions to the standings that only the keeper can open. What is brought twice is there once. */
export async function applyStandings(desk: Desk, orders: readonly StandingOrder[]): Promise<void> {
	if (orders.length === 0) return
	const draft = new Draft(desk)
	for (const order of orders) await apply(desk, draft, order)
	await draft.commit()
}

async function apply(desk: Desk, draft: Draft, order: StandingOrder): Promise<void> {
	const sealed =
		order.op === 'sanction'
			? await sealOfTeller(desk, order.thing)
			: openStanding(desk.keys.rings().keeper, order.inner)
	if (!sealed) return
	const record = (await draft.get('standing', nameOf(sealed))) ?? emptyStanding(sealed.epoch)
	draft.put('standing', nameOf(sealed), changed(record, order, sealed))
}

function changed(record: StandingRecord, order: StandingOrder, sealed: Sealed): StandingRecord {
	const mark = markOf(sealed)
	if (order.op === 'jurorRight' || order.op === 'jurorWrong') {
		const jury = withJudged(record.jury ?? NOTHING_JUDGED, {
			mark,
			right: order.op === 'jurorRight',
		})
		return { ...record, jury }
	}
	if (order.op !== 'sanction') return withJudged(record, { mark, right: order.op === 'right' })
	return withSanction(record, { ...decodeSanction(order.inner), mark })
}

/** PRF(the seal's nonce, "mark"), in hex: says "by the same seal", and to nobody what was sealed once the seal is gone. */
export function markOf({ nonce }: Sealed): string {
	return Buffer.from(prf(nonce, 'mark')).toString('hex')
}

/** What a thing's seal holds; null for what is unlinked, or was told by nobody. */
async function sealOfTeller(desk: Desk, thing: ThingId): Promise<Sealed | null> {
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

/** What holds for the member who is present, by the tags of this epoch and those before that only they can make. Changes nothing. */
export async function standingNow(
	desk: Desk,
	{ tags }: Ask<'standing'>,
): Promise<Answer<'standing'>> {
	const records = await new Draft(desk).all('standing', tags.map(nameOf))
	const imposed = records.flatMap((record) => record?.imposed ?? [])
	const until = (sanction: Imposed['sanction']) =>
		Math.max(0, ...imposed.filter((one) => one.sanction === sanction).map((one) => one.until))
	return {
		...{ warned: until('warn'), slow: until('slow'), suspended: until('suspend') },
		weight: weightOf(countsOver(records)),
		juror: weightOf(countsOver(records.map((record) => record?.jury ?? null))),
	}
}

/** Forgets standings that no tag of any member will ask for again, and sanctions that are over. */
export async function forgetStandings(desk: Desk, now: number): Promise<void> {
	const [hour, oldest] = [hourOf(now), epochOf(hourOf(now)) - EPOCHS_ASKED + 1]
	const names: string[] = []
	for await (const { key, record } of everyRecord(desk)) {
		if (key[0] !== 'standing' || !('imposed' in record)) continue
		if (record.epoch < oldest || withoutWhatIsOver(record, hour) !== record) names.push(key[1])
	}
	if (names.length === 0) return
	await change(desk, async (draft) => {
		for (const name of names) {
			const record = await draft.get('standing', name)
			if (record && record.epoch >= oldest)
				draft.put('standing', name, withoutWhatIsOver(record, hour))
			else draft.drop('standing', name)
		}
	})
}

function nameOf({ epoch, tag }: Standing): string {
	return `${epoch} ${Buffer.from(tag).toString('hex')}`
}
