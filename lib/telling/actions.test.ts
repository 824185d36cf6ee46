import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { GET as marks } from '@/app/marks/route'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { cardsByIds } from '@/lib/card/card-queries'
import { newThingId, parseThingId, type ThingId } from '@/lib/crypto/id'
import { issuePatience } from '@/lib/guard/patience'
import { heartAction } from '@/lib/heart/heart-actions'
import { getCodename } from '@/lib/member/codename-actions'
import { FakeBrowser } from '@/lib/member/fake-request'
import { presentMember, rememberNextIndex } from '@/lib/member/present-member'
import * as fake from '@/lib/photo/fake-photos'
import { voteAction } from '@/lib/poll/poll-actions'
import { type Fields, formOf, RIPE_MS, ripe } from './fake-forms'
import { fakeTeller, tellOut } from './fake-teller'
import { deleteAction, unlinkAction, unlinkEverythingAction } from './mine-actions'
import { waitingPhoto } from './my-photo'
import { mySecret } from './my-secret'
import { releaseDue } from './release'
import { replyAction } from './reply-actions'
import { tellAction } from './tell-actions'
import { PLAIN_PHOTO_FIELDS } from './tell-fields'
import { undoAction } from './undo-actions'

const browser = vi.hoisted(() => ({ current: null as FakeBrowser | null }))
vi.mock('next/headers', () => ({
	cookies: () => browser.current?.module.cookies(),
	headers: () => browser.current?.module.headers(),
}))
vi.mock('next/navigation', () => ({
	redirect: (path: string) => {
		throw new Error(`to ${path}`)
	},
}))

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

beforeEach(() => {
	browser.current = new FakeBrowser()
})

/** Signs up with this browser, and a network of its own, so that no test spends another's budget. */
async function join(): Promise<void> {
	browser.current = new FakeBrowser()
	browser.current.headers.set('x-treehole-network', newThingId())
	const patience = issuePatience('signUp', Date.now() - RIPE_MS)
	await getCodename({ step: 'ask' }, formOf({ patience, words: 'en' }))
	expect(await presentMember()).not.toBeNull()
}

/** Where an action sends its browser. */
async function goneTo(action: Promise<unknown>): Promise<string> {
	const state = await action.then(JSON.stringify, (error: Error) => error.message)
	return String(state)
}

async function told(fields: Fields = {}): Promise<ThingId> {
	const path = await goneTo(tellAction(null, ripe(fields)))
	const id = parseThingId(/^to \/zh\/told\/(.*)$/.exec(path)?.[1] ?? '')
	if (!id) throw new Error(path)
	return id
}

async function toldOut(fields: Fields = {}): Promise<ThingId> {
	const id = await told(fields)
	await releaseDue(Date.now() + 60_000)
	return id
}

describe('a photo in the composer’s form', () => {
	const file = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'IMG.jpg')

	beforeEach(join)

	test('becomes the card’s, edited and described', async () => {
		const jpeg = await fake.flat(400, 500, '#ffffff').jpeg().toBuffer()
		const id = await told({ photo: file(jpeg), dim: '10', alt: 'white' })
		const member = await presentMember()
		if (!member) throw new Error('nobody is here')
		const webp = await waitingPhoto(member.secret, id)
		const { channels } = await sharp(webp ?? undefined).stats()
		expect(channels.every(({ mean }) => Math.abs(mean - 76) < 6)).toBe(true)
		expect((await mySecret(member.secret, id))?.card.photo?.alt).toBe('white')
	})

	test('that was not chosen comes as an empty file, and is none', async () => {
		const id = await told({ photo: new File([], '') })
		const member = await presentMember()
		expect(member && (await mySecret(member.secret, id))?.card.photo).toBeNull()
	})

	test.each([
		['notPhoto', () => fake.SVG],
		['photoMoves', () => fake.movingPng()],
		['photoTooManyPixels', () => fake.bombPng()],
		['photoBroken', () => Buffer.from([255, 216, 255, 224, 0, 16])],
	] as const)(
		'is refused as %s; nothing is told, and what was typed comes back',
		async (why, make) => {
			const state = await tellAction(null, ripe({ photo: file(make()), alt: 'kept' }))
			expect(state).toMatchObject({ refusal: why, hadPhoto: true, fields: { alt: 'kept' } })
		},
	)

	test('is drawn once, however often its form is sent', async () => {
		const photo = file(await fake.flat(300, 300).jpeg().toBuffer())
		const again = { photo, ticket: 'the-same-ticket' }
		const id = await told(again)
		expect(await told(again)).toBe(id)
	})

	test('comes back with the words that are taken back', async () => {
		const id = await told({ photo: file(await fake.flat().png().toBuffer()), alt: 'a wall' })
		const state = await undoAction(null, formOf({ thing: id, locale: 'en' }))
		if (!('fields' in state)) throw new Error(state.refusal)
		const { format, width } = await sharp(Buffer.from(state.photo ?? '', 'base64')).metadata()
		expect({ format, width, alt: state.fields.alt }).toEqual({
			format: 'webp',
			width: 1080,
			alt: 'a wall',
		})
	})
})

describe('nobody', () => {
	test('tells nothing, and finds everything that was typed again', async () => {
		const form = ripe({ text: ' kept ', topic: 'a b', answer: ['x', '', '', ''], when: 'hour' })
		const state = await tellAction(null, form)
		expect(state).toMatchObject({ refusal: 'signIn', patience: form.get('patience') })
		expect(state.fields).toMatchObject({
			text: ' kept ',
			topic: 'a b',
			when: 'hour',
			answers: ['x', '', '', ''],
		})
	})

	test('does nothing else either', async () => {
		const thing = await tellOut(fakeTeller(), { answers: ['a', 'b'] })
		const back = { locale: 'en', back: '/en', thing, thread: thing, choice: `${thing}.1` }
		const form = formOf(back)
		const reply = formOf({ secret: thing, text: 'typed', locale: 'en' })
		expect(await replyAction(null, reply)).toEqual({ refusal: 'signIn', text: 'typed' })
		expect(await undoAction(null, form)).toEqual({ refusal: 'signIn' })
		for (const action of [heartAction, voteAction, deleteAction, unlinkAction]) {
			expect(await goneTo(action(form))).toBe('to /en?note=signIn')
		}
		expect(await goneTo(unlinkEverythingAction(form))).toBe('to /en?note=signIn')
		const [card] = await cardsByIds([thing])
		expect(card).toMatchObject({ hearts: 0, replies: 0, poll: [{ votes: 0 }, { votes: 0 }] })
		expect(await (await marks(new Request(`http://x/marks?things=${thing}`))).json()).toEqual({
			member: false,
			hearts: [],
			mine: [],
			votes: {},
		})
	})
})

describe('a member', () => {
	test('tells, and goes on to the page that says so', async () => {
		await join()
		const id = await told({ text: 'by form', answer: ['yes', 'no', '', ''] })
		const member = await presentMember()
		expect(member?.nextHint).toBe(1)
		const mine = member && (await mySecret(member.secret, id))
		expect(mine?.card).toMatchObject({ text: 'by form', poll: [{ text: 'yes' }, { text: 'no' }] })
	})

	test('who sends the form again, its proof used up, comes to the same secret', async () => {
		await join()
		const form = ripe()
		const first = await goneTo(tellAction(null, form))
		expect(first).toMatch(/^to \/zh\/told\//)
		for (let turn = 0; turn < 10; turn++) expect(await goneTo(tellAction(null, form))).toBe(first)
	})

	test('needs a proof that is ripe, used once, and made for telling', async () => {
		await join()
		const { patience: _, ...rest } = Object.fromEntries(ripe()) as Record<string, string>
		expect(await tellAction(null, formOf(rest))).toMatchObject({ refusal: 'proofNeeded' })
		const early = formOf({ ...rest, patience: issuePatience('tell') })
		expect(await tellAction(null, early)).toMatchObject({ refusal: 'tooEarly' })
		const signUp = issuePatience('signUp', Date.now() - RIPE_MS)
		const other = formOf({ ...rest, patience: signUp })
		expect(await tellAction(null, other)).toMatchObject({ refusal: 'proofNeeded' })
		const used = ripe()
		await goneTo(tellAction(null, used))
		used.set('ticket', newThingId())
		expect(await tellAction(null, used)).toMatchObject({ refusal: 'proofNeeded' })
	})

	test('keeps a ripe ticket over a slip in the form', async () => {
		await join()
		const form = ripe({ text: 'x'.repeat(501) })
		const state = await tellAction(null, form)
		expect(state).toMatchObject({ refusal: 'tooLong', patience: form.get('patience') })
		form.set('text', 'shorter')
		expect(await goneTo(tellAction(null, form))).toMatch(/^to \/zh\/told\//)
	})

	test('who tells too much at once has to wait, and loses nothing; a beginner sooner', async () => {
		await join()
		for (let turn = 0; turn < 5; turn++) await told()
		const state = await tellAction(null, ripe({ text: 'the sixth' }))
		expect(state).toMatchObject({ refusal: 'tooMany', fields: { text: 'the sixth' } })
		await rememberNextIndex(10)
		await told()
		const later = await tellAction(null, ripe({ text: 'the seventh' }))
		expect(later).toMatchObject({ refusal: 'tooMany' })
	})

	test('takes back what was just told, with its fields; topics of the text stay in the text', async () => {
		await join()
		const id = await told({ text: 'a #b', topic: 'c', language: 'zh', answer: ['x', 'y', '', ''] })
		const state = await undoAction(null, formOf({ thing: id }))
		expect(state).toEqual({
			fields: {
				...PLAIN_PHOTO_FIELDS,
				circle: '',
				veil: '',
				text: 'a #b',
				topic: 'c',
				language: 'zh',
				colour: '3',
				texture: '2',
				answers: ['x', 'y'],
			},
			photo: null,
		})
		expect(await undoAction(null, formOf({ thing: id }))).toEqual({ refusal: 'gone' })
		expect(await undoAction(null, formOf({ thing: 'x' }))).toEqual({ refusal: 'badInput' })
	})

	test('replies and comes back to the reply; a refusal keeps what was typed', async () => {
		await join()
		const secret = await tellOut(fakeTeller())
		const reply = (text: string) =>
			goneTo(replyAction(null, formOf({ secret, text, locale: 'zh' })))
		expect(await reply('first')).toBe(`to /zh/secret/${secret}#r1`)
		expect(await reply('first')).toBe(`to /zh/secret/${secret}#r1`)
		expect(await reply('second')).toBe(`to /zh/secret/${secret}#r2`)
		expect((await presentMember())?.nextHint).toBe(2)
		expect(JSON.parse(await reply(' '))).toEqual({ refusal: 'empty', text: ' ' })
		const gone = formOf({ secret: newThingId(), text: 'typed', locale: 'zh' })
		expect(await replyAction(null, gone)).toEqual({ refusal: 'gone', text: 'typed' })
	})

	test('gives a heart and takes it back, with script and without', async () => {
		await join()
		const thing = await tellOut(fakeTeller())
		const fields = { thing, locale: 'en', back: '/en?sort=warm' }
		expect(await goneTo(heartAction(formOf(fields)))).toBe('to /en?sort=warm&note=hearted')
		expect(await goneTo(heartAction(formOf(fields)))).toBe('to /en?sort=warm&note=unhearted')
		for (const [press, code] of [
			['give', 'hearted'],
			['give', 'hearted'],
			['take', 'unhearted'],
			['no', 'badInput'],
		] as const) {
			const form = formOf({ ...fields, via: 'script', press })
			expect(await goneTo(heartAction(form))).toBe(`to /note/${code}`)
		}
		const evil = formOf({ thing, locale: 'en', back: 'https://evil.example' })
		expect(await goneTo(heartAction(evil))).toBe('to /en?note=hearted')
	})

	test('votes once', async () => {
		await join()
		const thread = await tellOut(fakeTeller(), { answers: ['a', 'b'] })
		for (const choice of [`${thread}.2`, `${thread}.1`]) {
			const form = formOf({ choice, locale: 'zh', back: `/zh/secret/${thread}` })
			expect(await goneTo(voteAction(form))).toBe(`to /zh/secret/${thread}?note=voted`)
		}
		const [card] = await cardsByIds([thread])
		expect(card?.poll?.map(({ votes }) => votes)).toEqual([0, 1])
	})

	test('deletes and unlinks their own and nobody else’s', async () => {
		await join()
		const own = await toldOut()
		const foreign = await tellOut(fakeTeller())
		const form = (thing: ThingId) => formOf({ thing, thread: thing, locale: 'en', back: '/en/me' })
		expect(await goneTo(unlinkAction(form(own)))).toBe('to /en/me?note=tooSoon')
		expect(await goneTo(unlinkAction(form(foreign)))).toBe('to /en/me?note=gone')
		expect(await goneTo(unlinkEverythingAction(form(own)))).toBe('to /en/me?note=unlinked')
		expect(await goneTo(deleteAction(form(foreign)))).toBe('to /en/me?note=gone')
		expect(await goneTo(deleteAction(form(own)))).toBe('to /en/me?note=deleted')
		expect((await cardsByIds([own, foreign])).map(({ id }) => id)).toEqual([foreign])
	})
})

describe('marks beside a page', () => {
	test('are one’s own, private, and for at most sixty things', async () => {
		await join()
		const own = await toldOut()
		const many = [...Array.from({ length: 60 }, newThingId), own]
		const ask = (things: readonly string[]) =>
			marks(new Request(`http://x/marks?things=${things.join(',')}`))
		const answer = await ask(['', 'forged', own])
		expect(answer.headers.get('cache-control')).toBe('private, no-store')
		expect(await answer.json()).toEqual({ member: true, hearts: [], mine: [own], votes: {} })
		expect(await (await ask(many)).json()).toMatchObject({ mine: [] })
		browser.current = new FakeBrowser()
		expect(await (await ask([own])).json()).toMatchObject({ member: false, mine: [] })
	})
})
