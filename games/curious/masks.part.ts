import { beforeAll, expect, test } from 'vitest'
import type { App } from '@/browser/app'
import { HttpBrowser } from '@/browser/http/http-browser'
import { IS_FULL, reportDifference } from '@/games/report'
import { readOn } from './feed'
import { inTurns, newMember, replied, tellOut } from './house'
import { leaking } from './leak'
import { permutationP, shuffled } from './statistics'

const MEMBERS = IS_FULL ? 160 : 112
const ROUNDS = 20_000
/** Three traits are looked at: one of them goes below this by chance once in 3,333 runs; once in 333 met us, for this runs with every change. */
const LEAST_P = 0.0001

/** What a mask may wear, as it stands in its HTML. */
const TRAITS = {
	creature: ['fox', 'owl', 'cat', 'bear', 'rabbit', 'bird', 'fish', 'moth'].map(drawing),
	mood: ['calm', 'bright', 'sly', 'sleepy'].map(drawing),
	colour: Array.from({ length: 8 }, (_, at) => `class="mask mask-${at}"`),
}
type Trait = keyof typeof TRAITS
const ALL_TRAITS = Object.keys(TRAITS) as Trait[]
const MOST_KINDS = 8

function drawing(name: string): string {
	return `masks.svg#${name}"`
}

let app: App
let threads: string[]

/** The p of every trait: that members wear in the second thread what they wear in the first by chance alone. */
async function likeness(
	origin: string,
	traits: readonly Trait[] = ALL_TRAITS,
): Promise<Record<string, number>> {
	const [first, second] = await Promise.all(threads.map((thread) => facesIn(origin, thread)))
	if (first?.size !== MEMBERS || second?.size !== MEMBERS) throw new Error('masks are missing')
	const members = [...first.keys()]
	const worn = traits.map((trait) =>
		[first, second].map((faces) => members.map((one) => kindOf(trait, faces.get(one) ?? ''))),
	)
	// What hardly varies goes with nothing: that would be no proof. With 160 members one of eight kinds is missing once in 10⁸ threads, with 112 once in 200,000.
	for (const [at, trait] of traits.entries())
		if (worn[at]?.some((kinds) => new Set(kinds).size < TRAITS[trait].length))
			throw new Error(`the ${trait} lacks variety`)
	return Object.fromEntries(
		traits.map((trait, at) => {
			const [one = [], other = []] = worn[at] ?? []
			return [trait, permutationP(one, other, chiSquare, ROUNDS)]
		}),
	)
}

/** What each member says, and the face that they say it with. */
async function facesIn(origin: string, thread: string): Promise<Map<string, string>> {
	const pages = await readOn(new HttpBrowser(origin), `/en/secret/${thread}`)
	const replies = pages.flatMap((html) => html.match(/<li class="reply"[\s\S]*?<\/li>/g) ?? [])
	return new Map(replies.map((reply) => [memberOf(reply), reply]))
}

function memberOf(reply: string): string {
	return /member (\d+)\./.exec(reply)?.[1] ?? fail('name')
}

function kindOf(trait: Trait, face: string): number {
	const kind = TRAITS[trait].findIndex((shape) => face.includes(shape))
	return kind < 0 ? fail(trait) : kind
}

function fail(what: string): never {
	throw new Error(`a mask shows no ${what}`)
}

/** Pearson's: how far the table of both traits is from what independence lets expect; any dependence raises it. */
function chiSquare(first: readonly number[], second: readonly number[]): number {
	const rows = tally(first, MOST_KINDS)
	const columns = tally(second, MOST_KINDS)
	const pairs = first.map((kind, at) => kind * MOST_KINDS + (second[at] ?? 0))
	return tally(pairs, MOST_KINDS ** 2).reduce((sum, seen, at) => {
		const expected =
			((rows[Math.floor(at / MOST_KINDS)] ?? 0) * (columns[at % MOST_KINDS] ?? 0)) / first.length
		return expected === 0 ? sum : sum + (seen - expected) ** 2 / expected
	}, 0)
}

function tally(kinds: readonly number[], most: number): number[] {
	const found = new Array<number>(most).fill(0)
	for (const kind of kinds) found[kind] = (found[kind] ?? 0) + 1
	return found
}

const REPLY = /<li class="reply"[\s\S]*?<\/li>/g

/** The same colour for the same member everywhere. */
function ownColour(reply: string): string {
	return reply.replace(/mask-\d/, `mask-${Number(memberOf(reply)) % 8}`)
}

/** Whether faces tell that two voices in two threads are one member’s. */
export function playMasks(opened: () => App): void {
	beforeAll(async () => {
		app = opened()
		const teller = await newMember(app)
		threads = [
			await tellOut(teller, { text: 'what do you keep in your pockets?' }),
			await tellOut(teller, { text: 'what do you keep under your bed?' }),
		]
		const members = await inTurns(Array.from({ length: MEMBERS }, () => () => newMember(app)))
		// Everybody comes to each thread in another order: nobody's number there says anything.
		for (const thread of threads) {
			const named = shuffled(members.map((member, at) => ({ member, at })))
			await inTurns(
				named.map(
					({ member, at }) =>
						() =>
							replied(member, thread, `member ${at}.`),
				),
			)
		}
	})

	test(`the faces of ${MEMBERS} members in one thread say nothing of theirs in another`, async () => {
		const ps = await likeness(app.origin)
		for (const [trait, p] of Object.entries(ps)) {
			const play = `faces: the ${trait} of a member’s masks in two threads`
			reportDifference({ game: 'curious', play, leak: null, samples: MEMBERS, p })
		}
		for (const p of Object.values(ps)) expect(p).toBeGreaterThan(LEAST_P)
	})

	test('faces that follow from the member are caught', async () => {
		const origin = await leaking(app.origin, async (asked, pass) => {
			const answer = await pass({ ...asked, headers: { ...asked.headers, 'accept-encoding': '' } })
			const html = answer.body.toString()
			return { ...answer, body: Buffer.from(html.replace(REPLY, ownColour)) }
		})
		const { colour } = await likeness(origin, ['colour'])
		expect(colour).toBe(1 / (ROUNDS + 1))
	})

	test('faces that are all alike are no proof', async () => {
		const origin = await leaking(app.origin, async (asked, pass) => {
			const answer = await pass({ ...asked, headers: { ...asked.headers, 'accept-encoding': '' } })
			const html = answer.body
				.toString()
				.replace(REPLY, (reply) => reply.replace(/mask-\d/, 'mask-1'))
			return { ...answer, body: Buffer.from(html) }
		})
		await expect(likeness(origin)).rejects.toThrow('variety')
	})
}
