import { expect } from 'vitest'
import { HttpMember } from '@/browser/http/http-member'
import { MOST_ANSWER_GRAPHEMES, MOST_GRAPHEMES } from '@/lib/text/limits'
import { PAYLOADS, packed } from './payloads'

/** Where the payloads stand after planting. */
export interface Planted {
	/** The thread that has each payload as a reply. */
	readonly thread: string
	/** Secrets that hold several payloads each: all of them are there. */
	readonly packs: readonly string[]
	/** One of those who told them: their own pages hold some. */
	readonly member: HttpMember
}

const MEMBERS = 8

/** Tells every payload, as text and, where short enough, as answers of a poll; replies every one; by the pages' own forms. */
export async function plant(origin: string): Promise<Planted> {
	const members = Array.from({ length: MEMBERS }, () => new HttpMember(origin))
	for (const member of members) await member.join()
	const [first = new HttpMember(origin)] = members
	const thread = await told(first, 'A thread of its own')
	await expect.poll(async () => (await first.browser.get(`/en/secret/${thread}`)).status).toBe(200)
	const packs: string[] = []
	const work = [
		...PAYLOADS.map((_, at) => (member: HttpMember) => tellAndReply(member, at, thread)),
		...packed(PAYLOADS, MOST_GRAPHEMES).map((pack) => async (member: HttpMember) => {
			packs.push(await told(member, pack))
		}),
	]
	await Promise.all(
		members.map(async (member) => {
			for (let next = work.shift(); next; next = work.shift()) await next(member)
		}),
	)
	return { thread, packs, member: first }
}

async function tellAndReply(member: HttpMember, at: number, thread: string): Promise<void> {
	const text = PAYLOADS[at] ?? ''
	const short = text.length <= MOST_ANSWER_GRAPHEMES
	await told(member, text, short ? [text, `no ${at}`] : [])
	if (!(await member.reply(thread, text))) throw new Error(`not replied: ${text}`)
}

async function told(member: HttpMember, text: string, answers: string[] = []): Promise<string> {
	const id = await member.tell({ text, answers, when: 'now' })
	if (!id) throw new Error(`not told: ${text}`)
	return id
}
