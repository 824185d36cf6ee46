import path from 'node:path'
import { type App, startApp } from '@/browser/app'
import type { HttpBrowser } from '@/browser/http/http-browser'
import type { HttpMember } from '@/browser/http/http-member'
import { ScriptedMember } from '@/browser/http/scripted-member'
import { askKeeper } from '@/lib/vault/keeper-client'
import { WorldClock } from '../world/world-clock'

const CODE = /\/join\/([\w-]{22})/
const DAY_MS = 24 * 3_600_000

/** A dozen people who know each other, over HTTP alone against the production build, by a clock that can be moved on. */
export class Town {
	/** In a house that is open; `settle` opens one. */
	constructor(
		readonly app: App,
		readonly clock: WorldClock,
		readonly people: readonly HttpMember[],
	) {}

	static async settle(folder: string, count: number): Promise<Town> {
		const clock = new WorldClock(folder, Date.now())
		const app = await startApp({
			TREEHOLE_STARTER: 'no',
			TREEHOLE_LOG_LEVEL: 'info',
			...clock.env(),
		})
		const people = Array.from({ length: count }, () => new ScriptedMember(app.origin))
		for (const one of people) await one.join()
		return new Town(app, clock, people)
	}

	/** Everybody is tied with the next three and the one five further, by codes. */
	async knowEachOther(): Promise<void> {
		for (const [at, one] of this.people.entries()) {
			const code = await this.offer(one)
			for (const step of [1, 2, 3, 5])
				await this.join(this.people[(at + step) % this.people.length] as HttpMember, code)
		}
	}

	/** A code for up to 20 people. */
	async offer({ browser }: HttpMember): Promise<string> {
		const path = '/en/circles/invite'
		await browser.post(path, await browser.form(path, 'value="party"'))
		return CODE.exec(await browser.page(path))?.[1] ?? ''
	}

	/** Takes up an invitation; answers with where that leads. */
	async join({ browser }: HttpMember, code: string): Promise<string> {
		const path = `/en/join/${code}`
		const answer = await browser.post(path, await browser.form(path, `value="${code}"`))
		return answer.headers.get('location') ?? ''
	}

	/** Founds a group; answers with its id and the code of its invitation. */
	async found({ browser }: HttpMember, name: string): Promise<{ circle: string; code: string }> {
		const path = '/en/circles/new'
		const form = await browser.form(path, 'id="group-name"')
		const answer = await browser.post(path, { ...form, name, way: 'link', domain: '' })
		const location = new URL(answer.headers.get('location') ?? '', this.app.origin)
		const circle = location.pathname.split('/').at(-1) ?? ''
		return { circle, code: CODE.exec(await browser.page(location.pathname))?.[1] ?? '' }
	}

	async leave({ browser }: HttpMember, circle: string): Promise<void> {
		const path = `/en/circles/group/${circle}`
		await browser.post(path, await browser.form(path, 'Leave the group'))
	}

	/** Verifies an e-mail address; without a mail server the code is on the server's own output. */
	async verify({ browser }: HttpMember, address: string): Promise<boolean> {
		const path = '/en/circles/contacts'
		const asked = await browser.form(path, 'id="own-address"')
		const shown = await (await browser.post(path, { ...asked, address, country: 'US' })).text()
		const form =
			/<form[^>]*>(?:(?!<\/form>)[\s\S])*id="own-code"[\s\S]*?<\/form>/.exec(shown)?.[0] ?? ''
		const code = [...this.app.said('server').matchAll(/comes here: (\d{6})/g)].at(-1)?.[1] ?? ''
		const fields = Object.fromEntries(
			[...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => [
				/name="([^"]*)"/.exec(input)?.[1] ?? '',
				(/value="([^"]*)"/.exec(input)?.[1] ?? '')
					.replaceAll('&quot;', '"')
					.replaceAll('&amp;', '&'),
			]),
		)
		const done = await (await browser.post(path, { ...fields, code })).text()
		return done.includes('The address itself is not kept')
	}

	/** Two weeks later, once the keeper has formed cohorts. */
	async growOld(): Promise<{ readonly withCohort: number }> {
		this.clock.moveTo(this.clock.now() + 15 * DAY_MS)
		const socket = path.join(this.app.folder, 'data', 'keeper.sock')
		return askKeeper('formCohorts', {}, { socket, patienceMs: 30_000 })
	}

	/** The circle of friends that somebody's composer offers, or ''. */
	async friendsOf({ browser }: HttpMember): Promise<string> {
		const page = await browser.page('/en/tell')
		const option = /<option value="([\w-]{22})"[^>]*>Someone in your circle/.exec(page)
		return option?.[1] ?? ''
	}

	/** Tells in a circle; answers with the id. */
	async tellIn({ browser }: HttpMember, circle: string, text: string): Promise<string> {
		const fields = await browser.form('/en/tell', 'class="composer"')
		const look = { colour: '1', texture: '1', language: 'en', topic: '', when: 'hour' }
		const answer = await browser.post('/en/tell', { ...fields, ...look, circle, text })
		return /\/told\/([\w-]{22})$/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
	}

	/** A page as somebody sees it, through the redirects by which their session is made new. */
	async read(
		{ browser }: { browser: HttpBrowser },
		address: string,
	): Promise<{ status: number; text: string }> {
		let answer = await browser.get(address)
		for (let steps = 0; answer.status === 303 && steps < 4; steps++) {
			const to = new URL(answer.headers.get('location') ?? '', this.app.origin)
			answer = await browser.get(to.pathname + to.search)
		}
		return { status: answer.status, text: await answer.text() }
	}

	stop(): Promise<void> {
		return this.app.stop()
	}
}
