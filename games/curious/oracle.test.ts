import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { newThingId } from '@/lib/crypto/id'
import { calling } from './actions'
import { newMember, openHouse, repliesOn, tellOut, told } from './house'
import { type Leak, leaking } from './leak'
import { distinctAnswers } from './oracle'
import { type Asked, getting, posting, Wire } from './wire'

type Ask = (thing: string, cookie: string) => Promise<Asked>
type Things = Record<'out' | 'reply' | 'waiting' | 'deleted' | 'missing', string>

let app: App
let teller: HttpMember
let stranger: HttpMember
let things: Things

beforeAll(async () => {
	app = await openHouse()
	teller = await newMember(app)
	stranger = await newMember(app)
	const answers = ['yes', 'no']
	const out = await tellOut(teller, { text: 'I feed the crows', answers })
	await teller.reply(out, 'they bring me buttons')
	const [reply = ''] = repliesOn(await teller.browser.page(`/en/secret/${out}`))
	const deleted = await tellOut(teller, { text: 'I regret to have told this', answers })
	expect(await teller.delete(deleted)).toBe('deleted')
	const waiting = await told(teller, { text: 'not before tomorrow', when: 'tomorrow', answers })
	things = { out, reply, waiting, deleted, missing: newThingId() }
	const gone = async () => (await teller.browser.get(`/en/secret/${deleted}`)).status
	await vi.waitFor(async () => expect(await gone()).toBe(404))
})

afterAll(() => app.stop())

const action =
	(name: string, fields: (thing: string) => Record<string, string>): Ask =>
	(thing, cookie) =>
		calling(name, { locale: 'en', back: '/en', ...fields(thing) }, cookie)
const page =
	(path: (thing: string) => string): Ask =>
	async (thing, cookie) =>
		getting(path(thing), cookie)

/** What only its owner may do: nothing at all may be told apart. */
const OWNERS: Record<string, Ask> = {
	'POST /delete': (thing, cookie) => posting('/delete', [['thing', thing]], cookie),
	deleteAction: action('deleteAction', (thing) => ({ thing })),
	unlinkAction: action('unlinkAction', (thread) => ({ thread })),
	undoAction: action('undoAction', (thing) => ({ thing })),
	'the told page': page((thing) => `/en/told/${thing}`),
	'the told photo': page((thing) => `/en/told/${thing}/photo`),
}

/** What anybody may do to what is out: what is not out must be as if it had never been. */
const ANYBODYS: Record<string, Ask> = {
	heartAction: action('heartAction', (thing) => ({ thing, press: 'give' })),
	voteAction: action('voteAction', (thing) => ({ choice: `${thing}.1` })),
	replyAction: action('replyAction', (secret) => ({ secret, text: 'caw' })),
	'the thread': page((thing) => `/en/secret/${thing}`),
	'the reply page': page((thing) => `/en/secret/${thing}/reply`),
	marks: page((thing) => `/marks?things=${thing}`),
}

function answers(origin: string, ask: Ask, asked: readonly string[], member: HttpMember) {
	const questions = asked.map((thing) => ({
		about: thing,
		ask: () => ask(thing, member.browser.cookie),
	}))
	return distinctAnswers(origin, questions)
}

test('the actions that are called do what they say', async () => {
	const wire = new Wire(app.origin)
	const friend = await newMember(app)
	const said = async (name: string, thing: string) => {
		const ask = { ...OWNERS, ...ANYBODYS }[name] as Ask
		const { headers, body } = await wire.ask(await ask(thing, friend.browser.cookie))
		return `${headers['x-action-redirect'] ?? headers.location ?? ''} ${body}`
	}
	expect(await said('heartAction', things.out)).toContain('hearted')
	expect(await said('voteAction', things.out)).toContain('voted')
	expect(await said('replyAction', things.out)).toContain(`/secret/${things.out}#r2`)
	for (const name of Object.keys(OWNERS).filter((owners) => !owners.startsWith('the told'))) {
		expect(await said(name, things.missing)).toContain('gone')
	}
	wire.close()
})

describe('a stranger', () => {
	test.for(Object.keys(OWNERS))('learns nothing from %s about another’s things', async (name) => {
		const all = Object.values(things)
		expect(await answers(app.origin, OWNERS[name] as Ask, all, stranger)).toHaveLength(1)
	})

	test.for(Object.keys(ANYBODYS))('learns nothing from %s about what is not out', async (name) => {
		const hidden = [things.waiting, things.deleted, things.missing]
		expect(await answers(app.origin, ANYBODYS[name] as Ask, hidden, stranger)).toHaveLength(1)
	})
})

test.for(Object.keys({ ...OWNERS, ...ANYBODYS }))(
	'who deleted it gets the same from %s as for what never was',
	async (name) => {
		const ask = { ...OWNERS, ...ANYBODYS }[name] as Ask
		expect(await answers(app.origin, ask, [things.deleted, things.missing], teller)).toHaveLength(1)
	},
)

const LEAKS: Record<string, Leak> = {
	'403 where 404 is right': async (asked, pass) => {
		const answer = await pass(asked)
		return asks(asked, things.waiting) ? { ...answer, status: 403 } : answer
	},
	'one byte more': async (asked, pass) => {
		const answer = await pass(asked)
		if (!asks(asked, things.waiting)) return answer
		return { ...answer, body: Buffer.concat([answer.body, Buffer.from(' ')]) }
	},
	'a cookie': async (asked, pass) => {
		const answer = await pass(asked)
		if (!asks(asked, things.waiting)) return answer
		return { ...answer, headers: { ...answer.headers, 'set-cookie': 'seen=1' } }
	},
}

function asks({ path, body }: Asked, thing: string): boolean {
	return path.includes(thing) || body.includes(thing)
}

const EVERY = Object.keys({ ...OWNERS, ...ANYBODYS })

test.for(Object.keys(LEAKS).flatMap((leak) => EVERY.map((name) => [leak, name] as const)))(
	'a house that tells by %s is caught at %s',
	async ([leak, name]) => {
		const origin = await leaking(app.origin, LEAKS[leak] as Leak)
		const ask = { ...OWNERS, ...ANYBODYS }[name] as Ask
		const found = await answers(origin, ask, [things.waiting, things.missing], stranger)
		expect(found).toHaveLength(2)
	},
)
