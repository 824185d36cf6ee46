import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { circleById } from '@/lib/circle/circle-queries'
import type { CircleId, ThingId } from '@/lib/crypto/id'
import { placeOfReply } from '@/lib/mark/own'
import { PHOTO_KINDS } from '@/lib/photo/photo'
import { openKept } from '@/lib/photo/photo-queries'
import { auditLog, entryOf } from '@/lib/review/audit'
import { reportsOf } from '@/lib/review/reports-queries'
import { reviewOfThing } from '@/lib/review/review'
import type { WithheldSecret } from '@/lib/review/withheld'
import { whatWasSaid } from '@/lib/telling/review/said'
import { HOUR_MS } from '@/lib/time/hours'

/** Everything that an operator holds of one thing and can hand over, or null where there is no such thing. It names nobody: no mark, mask, seal or receipt. */
export async function exportThing(thing: ThingId) {
	const said = await whatWasSaid(thing)
	if (!said) return null
	const place = await placeOfReply(thing)
	const under = place ? await whatWasSaid(place.thread) : null
	const secret = said.kind === 'secret' ? said : under
	return {
		...{ thing, kind: said.kind, text: said.text },
		hour: timeOf(said.kind === 'secret' ? said.hour : (place?.hour ?? 0)),
		...(secret?.kind === 'secret' && { circle: await circleOf(secret.circle) }),
		...(said.kind === 'secret' && asTold(said)),
		...(place && { under: { thing: place.thread, text: under?.text ?? '' } }),
		...(await reviewOf(thing)),
	}
}

function asTold({ language, topics, answers, veil, photo }: WithheldSecret) {
	return { language, topics, answers, veil, photo: photo ? { alt: photo.alt } : null }
}

async function circleOf(id: CircleId | null) {
	const circle = id && (await circleById(id))
	return circle ? { kind: circle.kind, name: circle.name } : { kind: 'everyone', name: '' }
}

async function reviewOf(thing: ThingId) {
	const review = await reviewOfThing(thing)
	if (!review) return { review: null }
	const { state, hidden, measure, rule, reporters } = review
	const { reasons, words } = await reportsOf(review)
	const entries = (await Array.fromAsync(auditLog())).filter(
		(row) => entryOf(row).review === review.id,
	)
	const log = entries.map((row) => {
		const { what, hour, reason = '', measure: decided = '' } = entryOf(row)
		return { number: row.number, what, hour: timeOf(hour), reason, measure: decided }
	})
	const reports = { all: reporters, reasons: Object.fromEntries(reasons), words }
	return { review: { state, hidden, measure, rule, reports, log } }
}

/** Hours since 1970 as ISO 8601: nothing finer was ever kept. */
function timeOf(hour: number): string {
	return new Date(hour * HOUR_MS).toISOString()
}

/** Writes the photo of a thing into a folder, for nobody else's eyes, and names the files; none where it has no photo. */
export async function exportPhoto(thing: ThingId, folder: string): Promise<string[]> {
	const said = await whatWasSaid(thing)
	if (said?.kind !== 'secret' || !said.photo) return []
	const { name, key } = said.photo
	const photo = { name, key: new Uint8Array(Buffer.from(key, 'base64url')) }
	const files: string[] = []
	for (const kind of PHOTO_KINDS) {
		const bytes = await openKept(photo, kind)
		if (!bytes) continue
		const file = path.join(folder, `${thing}.${kind}`)
		writeFileSync(file, bytes, { flag: 'wx' })
		chmodSync(file, 0o400)
		files.push(file)
	}
	return files
}
