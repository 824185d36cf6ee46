import 'server-only'
import { config } from '@/lib/config/config'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { HOUR_MS } from '@/lib/time/hours'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { allOf, type MyReplyEntry, type MySecretEntry } from './mine-queries'

/** Everything a member told, oldest first, as a file that other programs can read. Times are hours (ISO 8601, UTC). */
export async function exportOf(member: MemberSecret, hint: number): Promise<Outcome<object>> {
	try {
		const things = await allOf(member, hint)
		return done({ treehole: 1, things: things.map(exported) })
	} catch (error) {
		if (error instanceof KeeperAway) return refused('membersAway')
		throw error
	}
}

function exported(entry: MySecretEntry | MyReplyEntry): object {
	return entry.kind === 'secret' ? exportedSecret(entry) : exportedReply(entry)
}

function exportedSecret({ card, releaseAt }: MySecretEntry): object {
	const { id, text, language, topics, colour, texture, poll, hearts, replies } = card
	return {
		kind: 'secret',
		id,
		address: addressOf(id),
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

function exportedReply({ reply }: MyReplyEntry): object {
	const { id, thread, number, hour, text, hearts } = reply
	return {
		kind: 'reply',
		id,
		address: `${addressOf(thread)}#r${number}`,
		out: hourText(hour),
		text,
		hearts,
	}
}

function addressOf(thread: string): string {
	return `${config().origin}/en/secret/${thread}`
}

function hourText(hour: number): string {
	return new Date(hour * HOUR_MS).toISOString()
}
