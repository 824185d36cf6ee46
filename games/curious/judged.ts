import { expect, vi } from 'vitest'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { report } from '@/games/world/neighbour'
import { newThingId } from '@/lib/crypto/id'
import type { Measure } from '@/lib/review/measure'
import { calling } from './actions'
import { newMember, tellOut } from './house'
import { seat } from './new-things'
import { Wire } from './wire'

const PATIENCE = { timeout: 60_000, interval: 500 }
const REVIEW = /\/en\/steward\/([\w-]{22})/

/** Somebody who told two secrets: one that came before the stewards, and one that nobody minds. */
export interface Told {
	readonly teller: HttpMember
	readonly judged: string
	readonly other: string
	/** The code of whoever reported it. */
	readonly receipt: string
}

/** One steward, who is enough where there is no other. */
export class Bench {
	private constructor(
		readonly app: App,
		readonly steward: HttpMember,
		readonly reporter: HttpMember,
	) {}

	static async of(app: App): Promise<Bench> {
		const [steward, reporter] = [await newMember(app), await newMember(app)]
		await seat(app, steward)
		return new Bench(app, steward, reporter)
	}

	/** A member tells two secrets; one is reported and decided. Null: nobody has decided yet, and it is hidden. */
	async judge(measure: Measure | null, text: string): Promise<Told> {
		const teller = await newMember(this.app)
		const answers = ['yes', 'no']
		const judged = await tellOut(teller, { text, answers })
		const other = await tellOut(teller, { text: 'I sing to the dishes', answers })
		const reason = measure ? 'bullying' : 'aboutMe'
		const receipt = await report(this.reporter.browser, judged, reason, '')
		if (measure) await this.#decide(measure)
		await vi.waitFor(async () => expect(await this.#status(judged)).toBe(404), PATIENCE)
		return { teller, judged, other, receipt: receipt.split('/').at(-1) ?? '' }
	}

	/** Decides the one case that is open. */
	async #decide(measure: Measure): Promise<void> {
		const { browser } = this.steward
		const review = REVIEW.exec(await browser.page('/en/steward'))?.[1]
		if (!review) throw new Error('no case is open')
		const path = `/en/steward/${review}`
		const fields = await browser.form(path, 'name="measure"')
		await browser.post(path, { ...fields, measure, rule: 'bullying' })
	}

	async #status(thread: string): Promise<number> {
		return (await this.reporter.browser.get(`/en/secret/${thread}`)).status
	}
}

/** Resolves once the keeper has found whom it must stop: then they may say nothing, or are told that they may say little. */
export async function felt(app: App, { teller }: Told, measure: 'slow' | 'suspend'): Promise<void> {
	const says = measure === 'slow' ? 'You can say little' : 'You can say nothing'
	await vi.waitFor(async () => expect(await teller.mine()).toContain(says), PATIENCE)
	if (measure === 'slow') return
	const wire = new Wire(app.origin)
	const fields = { locale: 'en', back: '/en', secret: newThingId(), text: 'let me' }
	const asked = await calling('replyAction', fields, teller.browser.cookie)
	const { headers, body } = await wire.ask(asked)
	wire.close()
	expect(`${JSON.stringify(headers)} ${body}`).toContain('suspended')
}
