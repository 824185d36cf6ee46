import 'server-only'
import { type CircleView, EVERYONES } from '@/lib/circle/circle'
import { config } from '@/lib/config/config'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { publicPhoto } from '@/lib/photo/photo-queries'
import { threadPath } from '@/lib/thread/thread-path'
import { HOUR_MS } from '@/lib/time/hours'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { allOf, type MyReplyEntry, type MySecretEntry } from './mine-queries'
import { waitingPhoto } from './my-photo'

/**
 * Everything a member told, oldest first, as a file that other programs can read. Times are hours (ISO 8601, UTC); photos are
 * in it, WebP in base64, because their addresses end with the account's secrets.
 */
export async function exportOf(member: MemberSecret, hint: number): Promise<Outcome<object>> {
	try {
		const things = await allOf(member, hint)
		const exports: object[] = []
		// One photo after the other: each is decrypted for its turn.
		for (const entry of things) exports.push(await exported(member, entry))
		return done({ treehole: 1, things: exports })
	} catch (error) {
		if (error instanceof KeeperAway) return refused('membersAway')
		throw error
	}
}

async function exported(
	member: MemberSecret,
	entry: MySecretEntry | MyReplyEntry,
): Promise<object> {
	if (entry.kind === 'reply') return exportedReply(entry)
	return { ...exportedSecret(entry), photo: await exportedPhoto(member, entry) }
}

async function exportedPhoto(
	member: MemberSecret,
	{ card, releaseAt }: MySecretEntry,
): Promise<object | null> {
	if (!card.photo) return null
	const { name, alt } = card.photo
	const waits = releaseAt !== null
	const webp = waits ? await waitingPhoto(member, card.id) : await publicPhoto(name, 'webp')
	return { alt, webp: webp && Buffer.from(webp).toString('base64') }
}

function exportedSecret({ card, releaseAt }: MySecretEntry): object {
	const { id, text, language, topics, colour, texture, poll, hearts, replies } = card
	return {
		kind: 'secret',
		id,
		address: addressOf(id, card.circle),
		// A waiting secret has no hour yet, and when it will come out is nobody's to know.
		out: releaseAt === null ? hourText(card.hour) : null,
		language,
		text,
		topics,
		colour,
		texture,
		poll: poll?.map(({ text: answer, votes }) => ({ answer, votes })) ?? null,
		hearts,
		replies,
	}
}

function exportedReply({ reply, under }: MyReplyEntry): object {
	const { id, thread, number, hour, text, hearts } = reply
	return {
		kind: 'reply',
		id,
		address: `${addressOf(thread, under?.circle ?? EVERYONES)}#r${number}`,
		out: hourText(hour),
		text,
		hearts,
	}
}

function addressOf(thread: ThingId, circle: CircleView): string {
	return config().origin + threadPath('en', thread, circle)
}

function hourText(hour: number): string {
	return new Date(hour * HOUR_MS).toISOString()
}
