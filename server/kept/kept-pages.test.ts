import { afterEach, describe, expect, test } from 'vitest'
import { type CircleView, EVERYONES } from '@/lib/circle/circle'
import { type CircleId, newThingId, type ThingId } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import { HOUR_MS } from '@/lib/time/hours'
import type { ReadRoute } from '@/server/routes/routes'
import { Answer } from './answer'
import { KeptPages } from './kept-pages'

const START = 1_000 * HOUR_MS + 1_000

function feed(key = '/en'): ReadRoute {
	return {
		kind: 'read',
		template: '/[locale]',
		key,
		kept: true,
		thread: null,
		circle: null,
		closed: false,
		search: '',
	}
}

function threadOf(thread: ThingId, key = `/en/secret/${thread}`): ReadRoute {
	return { ...feed(key), template: '/[locale]/secret/[id]', thread }
}

function answer(text: string, status = 200): Answer {
	return new Answer(status, Buffer.from(text), {})
}

/** Pages whose making can be held up, on a clock that stands still unless it is moved. */
class World {
	now = START
	made = 0
	status = 200
	circle: CircleView | null = { ...EVERYONES, kind: 'group', name: 'Choir', crowd: 8 }
	/** The place that every thread was told in whose address names no circle. */
	place: CircleId | null = null
	#gate: Promise<void> | null = null
	#open = () => {}
	readonly kept = new KeptPages(
		async ({ key }) => {
			const number = ++this.made
			await this.#gate
			if (this.status === 500) throw new Error('not now')
			return answer(`${key} ${number}`, this.status)
		},
		{
			now: () => this.now,
			mostBytes: 50_000,
			circleOfThread: async () => this.place,
			readCircles: async (ids) =>
				new Map(ids.flatMap((id) => (this.circle ? [[id, { ...this.circle, id }]] : []))),
		},
	)

	hold(): void {
		this.#gate = new Promise((resolve) => {
			this.#open = resolve
		})
	}

	release(): void {
		this.#open()
		this.#gate = null
	}

	async read(route: ReadRoute): Promise<string> {
		const { body } = await this.kept.get(route, 'somebody')
		return body.toString()
	}

	/** What is served without waiting. */
	fresh(route: ReadRoute): string | null {
		return this.kept.fresh(route.key)?.answer?.body.toString() ?? null
	}
}

const worlds: World[] = []
function world(): World {
	const one = new World()
	worlds.push(one)
	return one
}

afterEach(() => {
	for (const one of worlds.splice(0)) one.kept.close()
})

test('a thousand readers at once have one page made', async () => {
	const here = world()
	here.hold()
	const reading = Array.from({ length: 1_000 }, () => here.read(feed()))
	here.release()
	expect(new Set(await Promise.all(reading))).toEqual(new Set(['/en 1']))
	expect(here.made).toBe(1)
})

test('a thread is dropped the moment it changes, all its stretches, and no other', async () => {
	const here = world()
	const [one, other] = [newThingId(), newThingId()]
	const stretch = threadOf(one, `/zh/secret/${one}?after=x`)
	for (const route of [threadOf(one), stretch, threadOf(other)]) await here.read(route)
	changed({ thread: one })
	expect(here.fresh(threadOf(one))).toBe(null)
	expect(here.fresh(stretch)).toBe(null)
	expect(here.fresh(threadOf(other))).not.toBe(null)
	expect(await here.read(threadOf(one))).toContain(' 4')
})

test('a thread that changes while it is made is not kept, and later readers do not get it', async () => {
	const here = world()
	const one = newThingId()
	here.hold()
	const before = here.read(threadOf(one))
	changed({ thread: one })
	const after = here.read(threadOf(one))
	here.release()
	expect(await before).toContain(' 1')
	expect(await after).toContain(' 2')
	expect(here.fresh(threadOf(one))).toContain(' 2')
})

test('a changed feed is shown for half a second at most, and made anew meanwhile', async () => {
	const here = world()
	await here.read(feed())
	here.now += 10_000
	changed({ circle: null })
	here.now += 100
	expect(await here.read(feed())).toBe('/en 1')
	await new Promise((resolve) => setImmediate(resolve))
	expect(here.fresh(feed())).toBe('/en 2')
})

test('after half a second readers wait for what is new', async () => {
	const here = world()
	await here.read(feed())
	here.now += 10_000
	changed({ circle: null })
	here.now += 500
	expect(here.fresh(feed())).toBe(null)
	expect(await here.read(feed())).toBe('/en 2')
})

test('while changes pour in a feed is made twice a second and no reader is more than half a second behind', async () => {
	const here = world()
	const madeAt: number[] = []
	for (let step = 0; step < 500; step++) {
		here.now += 10
		changed({ circle: null })
		const number = Number((await here.read(feed())).split(' ')[1])
		await new Promise((resolve) => setImmediate(resolve))
		madeAt[here.made] ??= here.now
		expect(here.now - (madeAt[number] ?? 0)).toBeLessThanOrEqual(510)
	}
	expect(here.made).toBeGreaterThanOrEqual(9)
	expect(here.made).toBeLessThanOrEqual(11)
})

test('a making that began before the change is not what is shown half a second after it', async () => {
	const here = world()
	here.hold()
	const reading = here.read(feed())
	changed({ circle: null })
	here.now += 700
	const late = here.read(feed())
	here.release()
	expect(await late).toBe('/en 2')
	expect(await reading).toBe('/en 2')
})

test('every page ends with the hour that it shows', async () => {
	const here = world()
	const one = threadOf(newThingId())
	await here.read(one)
	here.now += HOUR_MS - 1_001
	expect(here.fresh(one)).toContain(' 1')
	here.now += 501
	expect(here.fresh(one)).toBe(null)
})

test('that there is no such page is remembered for seconds, and forgotten when it appears', async () => {
	const here = world()
	const one = newThingId()
	here.status = 404
	await here.read(threadOf(one))
	await here.read(threadOf(one))
	expect(here.made).toBe(1)
	here.status = 200
	changed({ thread: one })
	expect(await here.read(threadOf(one))).toContain(' 2')
	here.status = 404
	await here.read(threadOf(newThingId()))
	here.now += 5_500
	expect(here.kept.size).toBe(2)
	here.now += 30_000
	here.kept.sweep()
	expect(here.kept.size).toBe(1)
})

test('what failed is neither kept nor in the way', async () => {
	const here = world()
	here.status = 500
	await expect(here.read(feed())).rejects.toThrow('not now')
	here.status = 503
	await here.read(feed())
	here.status = 200
	expect(await here.read(feed())).toBe('/en 3')
})

test('a deleted secret leaves the memory, whether anybody asks for its feed or not', async () => {
	const here = world()
	await here.read(feed())
	changed({ circle: null })
	here.now += 30_000
	here.kept.sweep()
	expect(here.kept.size).toBe(0)
	expect(here.kept.bytes).toBe(0)
})

test('however many pages are asked for, the memory is bounded', async () => {
	const here = world()
	for (let page = 0; page < 200; page++) await here.read(threadOf(newThingId()))
	expect(here.kept.size).toBeLessThan(25)
	expect(here.kept.bytes).toBeLessThanOrEqual(50_000)
})

describe('a circle that the keeper changed', () => {
	const inCircle = (circle: CircleId, route = feed(`/en/circle/${circle}`)): ReadRoute => ({
		...route,
		...{ circle, closed: true },
	})

	async function aGroup() {
		const [here, circle, thread] = [world(), newThingId(), newThingId()]
		const routes = [inCircle(circle), inCircle(circle, threadOf(thread, `/in/${thread}`))]
		for (const route of routes) await here.read(route)
		const look = async () => {
			await here.kept.lookAtCircles()
			here.now += 1_000
		}
		const fresh = () => routes.map((route) => here.fresh(route) !== null)
		return { here, circle, routes, look, fresh }
	}

	test('is on no page any more: neither its feed nor what is told in it', async () => {
		const { here, look, fresh, routes } = await aGroup()
		await look()
		expect(fresh()).toEqual([true, true])
		here.circle = { ...EVERYONES, kind: 'group', name: 'Choir', crowd: 7, shown: false }
		await look()
		expect(fresh()).toEqual([false, false])
		for (const route of routes) await here.read(route)
		await look()
		expect(fresh()).toEqual([true, true])
	})

	test('is seen where it was another before it was looked at for the first time', async () => {
		const { here, circle, fresh, look } = await aGroup()
		here.circle = null
		await look()
		expect(fresh()).toEqual([false, false])
		await here.read(inCircle(circle))
		here.circle = { ...EVERYONES, kind: 'group', crowd: 20 }
		await look()
		expect(here.fresh(inCircle(circle))).toBeNull()
	})

	test('is on no page of a thread whose address does not name it: one told in a place that is too small by now', async () => {
		const { here, circle, look } = await aGroup()
		const [told, other] = [threadOf(newThingId()), threadOf(newThingId())]
		await here.read(other)
		here.place = circle
		await here.read(told)
		await look()
		expect(here.fresh(told)).not.toBeNull()
		here.circle = { ...EVERYONES, kind: 'place', crowd: 7, shown: false }
		await look()
		expect([here.fresh(told), here.fresh(other)]).toEqual([null, expect.any(String)])
		await here.read(told)
		changed({ circle, crowd: true })
		expect(here.fresh(told)).toBeNull()
	})

	test('here is said at once, and changes no other circle’s pages', async () => {
		const { here, circle, fresh } = await aGroup()
		const other = inCircle(newThingId())
		await here.read(other)
		changed({ circle, crowd: true })
		here.now += 1_000
		expect(fresh()).toEqual([false, false])
		expect(here.fresh(other)).not.toBeNull()
	})
})
