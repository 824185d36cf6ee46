import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { newThingId } from '@/lib/crypto/id'
import { ANYBODYS, type Ask, answers, EVERY, leaksAbout, OWNERS, twins } from './asks'
import { newMember, repliesOn, tellOut, told } from './house'
import { type Leak, leaking } from './leak'
import { Wire } from './wire'

type Things = Record<'out' | 'reply' | 'waiting' | 'deleted' | 'missing', string>

let app: App
let teller: HttpMember
let stranger: HttpMember
let things: Things

const LEAKS = leaksAbout(() => things.waiting)

/** Whether an answer tells if what was asked about exists, waits or was deleted. */
export function playOracle(opened: () => App): void {
	beforeAll(async () => {
		app = opened()
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

	test('what is asked is done, or shown, where it may be', async () => {
		const wire = new Wire(app.origin)
		const friend = await newMember(app)
		const said = async (name: string) => {
			const { send } = EVERY[name] as Ask
			const answer = await wire.ask(await send(things.out, friend.browser.cookie))
			const { status, headers, body } = answer
			return `${status} ${headers['x-action-redirect'] ?? headers.location ?? ''} ${body}`
		}
		const DONE: Record<string, RegExp> = {
			...{ heartAction: /hearted/, voteAction: /voted/, followAction: /follow/ },
			replyAction: new RegExp(`/secret/${things.out}#r2`),
			// It is about something, and lacks the proof that a script would have worked for.
			...{ reportAction: /proofNeeded/, marks: /"member":true/, 'its picture': /PNG/ },
			...{ 'the thread': /crows/, 'the reply page': /crows/, 'the page of a report': /crows/ },
		}
		expect(Object.keys(DONE).sort()).toEqual(Object.keys(ANYBODYS).sort())
		for (const [name, says] of Object.entries(DONE)) expect(await said(name), name).toMatch(says)
		wire.close()
	})

	describe('a stranger', () => {
		test.for(Object.keys(OWNERS))('learns nothing from %s about another’s things', async (name) => {
			const all = Object.values(things)
			expect(await answers(app.origin, OWNERS[name] as Ask, all, stranger)).toHaveLength(1)
		})

		test.for(Object.keys(ANYBODYS))(
			'learns nothing from %s about what is not out',
			async (name) => {
				const hidden = [things.waiting, things.deleted, things.missing]
				expect(await answers(app.origin, ANYBODYS[name] as Ask, hidden, stranger)).toHaveLength(1)
			},
		)
	})

	test.for(Object.keys(EVERY))(
		'who deleted it gets the same from %s as for what never was',
		async (name) => {
			const { deleted, missing } = things
			expect(
				await answers(app.origin, EVERY[name] as Ask, [deleted, missing], teller),
			).toHaveLength(1)
		},
	)

	test.each([429, 500])('equal answers that are all %d are no answers', async (status) => {
		const origin = await leaking(app.origin, async () => ({
			...{ status, headers: {}, body: Buffer.from('gone') },
		}))
		const asked = answers(origin, OWNERS['POST /delete'] as Ask, Object.values(things), stranger)
		await expect(asked).rejects.toThrow('is no answer')
	})

	test('equal answers that say nothing of what was asked are no answers', async () => {
		const asked = answers(app.origin, ANYBODYS.heartAction as Ask, Object.values(things), {
			...{ browser: { cookie: '' } },
		} as HttpMember)
		await expect(asked).rejects.toThrow('nothing says')
	})

	test.for(twins(Object.keys(LEAKS)))(
		'a house that tells by %s is caught at %s',
		async ([leak, name]) => {
			const origin = await leaking(app.origin, LEAKS[leak] as Leak)
			const two = [things.missing, things.waiting]
			expect(await answers(origin, EVERY[name] as Ask, two, stranger)).toHaveLength(2)
		},
	)
}
