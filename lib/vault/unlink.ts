import 'server-only'
import type { ThingId } from '@/lib/crypto/id'
import { webKeys } from '@/lib/keys/web-keys'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { EntryBox } from './entry'
import { type Errand, encodeOrder } from './errand'
import { mineLabels, sealLabel } from './label'
import type { MyThing, Placed } from './my-thing'
import type { Kind } from './record'

/**
 * Unties things from their member for good: the seal is dropped and the entry becomes a tombstone of the same size.
 * All errands belong into one write. It fails with 'conflict' or 'unmet' when an errand moved meanwhile: read `myThings` and try again.
 */
export function unlinkErrands(member: MemberSecret, things: readonly MyThing[]): Errand[] {
	return [
		...tombstoneErrands(member, things),
		...things.flatMap(({ thing }) => unsealErrands(thing)),
	]
}

/** Puts tombstones of the same size in the place of entries; as above, read again when it fails. */
export function tombstoneErrands(member: MemberSecret, entries: readonly Placed<Kind>[]): Errand[] {
	const { outbox } = webKeys()
	const labelAt = mineLabels(member)
	const box = new EntryBox(member)
	return entries.map(({ index, pending }): Errand => {
		const k = labelAt(index)
		const b = encodeOrder(outbox, k, { op: 'replace', inner: box.close(k, 'gone') })
		return { k, b, over: pending ?? 'none' }
	})
}

/** Drops the seal of a thing; alone it serves where "my things" cannot be reached, e.g. the keeper is away. */
export function unsealErrands(thing: ThingId): Errand[] {
	const { label, outbox } = webKeys()
	// A seal that was told before a rotation may still wait under its older label.
	return label.all.map((key) => {
		const k = sealLabel(key, thing)
		return { k, b: encodeOrder(outbox, k, { op: 'unseal', thing }), over: 'any' }
	})
}
