import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { TemporaryWorld } from '@/keeper/temporary-world'

const HOUR_MS = 3_600_000

/** The life of a review on whatever engine: reported, hidden, decided, appealed, judged, retired. Everything is imported late. */
export function reviews(engine: string, create: () => Promise<TemporaryWorld>): void {
	describe(`reviews on ${engine}`, { timeout: 60_000 }, () => {
		let world: TemporaryWorld
		let on: Awaited<ReturnType<typeof modules>>

		beforeAll(async () => {
			world = await create()
			await world.startKeeper()
			on = await modules()
		}, 120_000)

		afterAll(() => world.remove())

		const emptyOutbox = () =>
			vi.waitFor(
				async () => expect(await world.content.read.$count(on.schema.outbox)).toBe(0),
				9000,
			)

		test('is opened once, hidden by enough people, and counts each of many', async () => {
			const thing = await on.tellOut(on.fakeTeller())
			expect((await on.fakeReport(thing, 'spam', 10)).hidden).toBe(false)
			expect((await on.fakeReport(thing, 'illegal')).hidden).toBe(false)
			expect((await on.fakeReport(thing, 'spam', 10)).hidden).toBe(true)
			expect(await on.thread(thing)).toBeNull()
			const other = await on.tellOut(on.fakeTeller())
			const many = Array.from({ length: 24 }, () => on.fakeReport(other, 'hate', 20))
			const taken = await Promise.all(many)
			expect(new Set(taken.map(({ receipt }) => receipt)).size).toBe(24)
			expect(await on.reviewed(other)).toMatchObject({ reporters: 24, weight: 480, hidden: true })
			expect(await on.brokenEntry()).toBeNull()
		})

		test('goes from a decision to an appeal and back, and is forgotten in the end', async () => {
			const teller = on.fakeTeller()
			const thing = await on.tellOut(teller, { text: 'it will be appealed against' })
			await emptyOutbox()
			const { receipt } = await on.fakeReport(thing, 'threat')
			const [one, two] = [await on.fakeSteward(), await on.fakeSteward()]
			expect(await on.decided(one, thing, 'suspend')).toBe(false)
			expect(await on.decided(two, thing, 'suspend')).toBe(true)
			await emptyOutbox()
			expect(await on.requireStanding(teller.secret)).toEqual(on.refused('suspended'))
			expect((await on.receiptOf(receipt))?.state).toBe('removed')
			const appeal = { thing, words: 'it is a song' }
			expect(await on.appeal(teller.secret, appeal)).toEqual(on.done())
			const three = await on.fakeSteward()
			const { id } = await on.reviewed(thing)
			expect(await on.decide(one, { review: id, measure: 'keep', rule: 'threat' })).toEqual(
				on.refused('gone'),
			)
			expect(await on.decided(three, thing, 'keep')).toBe(true)
			await emptyOutbox()
			expect(await on.requireStanding(teller.secret)).toEqual(on.done({ slow: false }))
			expect((await on.thread(thing))?.card.text).toBe('it will be appealed against')
			await on.retireReviews(Date.now() + 60 * 24 * HOUR_MS)
			expect(await on.receiptOf(receipt)).toBeNull()
			for (const seat of await on.seats()) await on.dropSeat(seat)
		})

		test('is decided though its teller deletes it, who is found, and nothing is left; near copies are refused', async () => {
			const [teller, reporter] = [on.fakeTeller(), on.fakeTeller().secret]
			const text = 'The caretaker keeps a list of who comes home with whom'
			const thing = await on.tellOut(teller, { text })
			await emptyOutbox()
			await on.fakeReport(thing, 'spam', 10, reporter)
			const bodies = () => world.content.read.$count(on.schema.withheld)
			const before = await bodies()
			expect((await on.deleteThing(teller.secret, { thing })).ok).toBe(true)
			expect(await on.thread(thing)).toBeNull()
			const steward = await on.fakeSteward()
			expect((await on.caseFor(steward, (await on.reviewed(thing)).id))?.said?.text).toBe(text)
			expect(await on.decided(steward, thing, 'suspend')).toBe(true)
			await emptyOutbox()
			expect(await on.requireStanding(teller.secret)).toEqual(on.refused('suspended'))
			expect((await on.standingNow(reporter)).weight).toBe(10)
			expect(await bodies()).toBe(before)
			const again = on.fakeForm({ text: text.replace('caretaker', 'janitor') })
			expect(await on.tell(on.fakeTeller(), again)).toEqual(on.refused('wasRemoved'))
			for (const seat of await on.seats()) await on.dropSeat(seat)
		})

		test('leaves a receipt that is true after it was kept and deleted, before or after', async () => {
			const steward = await on.fakeSteward()
			for (const deletesFirst of [true, false]) {
				const teller = on.fakeTeller()
				const thing = await on.tellOut(teller)
				const { receipt } = await on.fakeReport(thing, 'spam', 10)
				const steps = [
					() => on.deleteThing(teller.secret, { thing }),
					() => on.decided(steward, thing, 'keep'),
				]
				for (const step of deletesFirst ? steps : steps.toReversed()) await step()
				expect(await on.receiptOf(receipt)).toMatchObject({ state: 'gone', appealed: false })
			}
			for (const seat of await on.seats()) await on.dropSeat(seat)
			expect(await on.brokenEntry()).toBeNull()
		})

		test('that nobody decides lapses where its teller deleted it', async () => {
			const teller = on.fakeTeller()
			const thing = await on.tellOut(teller)
			await on.fakeReport(thing, 'threat')
			expect((await on.deleteThing(teller.secret, { thing })).ok).toBe(true)
			const held = await world.content.read.$count(on.schema.withheld)
			await on.lapseReviews(Date.now() + 60 * 24 * HOUR_MS)
			expect(await world.content.read.$count(on.schema.withheld)).toBeLessThan(held)
			expect(await on.reviewOfThing(thing)).toBeNull()
		})

		test('waits in the queue, the most pressing first, over all pages', async () => {
			for (let at = 0; at < 25; at += 1) {
				const thing = await on.tellOut(on.fakeTeller())
				const reason = at % 9 === 0 ? 'child' : 'spam'
				await on.fakeReport(thing, reason, 2 + (at % 5) * 4)
			}
			const steward = await on.fakeSteward()
			const seen = []
			for (let after: string | null = null; ; ) {
				const page: Awaited<ReturnType<typeof on.queue>> = await on.queue(steward, after)
				seen.push(...page.reviews)
				after = page.next
				if (after === null) break
			}
			const { review } = on.schema
			const open = await world.content.read.$count(review, on.ne(review.state, 'closed'))
			expect(new Set(seen.map(({ id }) => id)).size).toBe(open)
			const order = seen.map(({ severity, weight }) => severity * 1_000_000 + weight)
			expect(order).toEqual(order.toSorted((a, b) => b - a))
		})
	})
}

async function modules() {
	const [orm, telling, fakes, commands, appeals, retiring, queues, receipts, audits, standing] =
		await Promise.all([
			import('drizzle-orm'),
			import('@/lib/telling/fake-teller'),
			import('@/lib/telling/review/fake-review'),
			import('@/lib/telling/review/decide-command'),
			import('@/lib/telling/review/appeal-command'),
			import('@/lib/telling/review/retire'),
			import('@/lib/review/queue-queries'),
			import('@/lib/review/receipt'),
			import('@/lib/review/audit'),
			import('@/lib/member/standing'),
		])
	return {
		...{ ...orm, ...telling, ...fakes, ...commands, ...appeals, ...retiring, ...queues },
		...{ ...receipts, ...audits, ...standing },
		...(await import('@/lib/outcome')),
		...(await import('@/lib/review/review')),
		...(await import('@/lib/telling/delete-command')),
		...(await import('@/lib/telling/tell-command')),
		...(await import('@/lib/telling/review/case-queries')),
		...(await import('@/lib/steward/seats')),
		...(await import('@/lib/thread/thread-queries')),
		schema: await import('@/db/content/schema'),
	}
}
