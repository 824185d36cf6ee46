import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { App } from '@/browser/app'
import { HttpBrowser } from '@/browser/http/http-browser'
import type { HttpMember } from '@/browser/http/http-member'
import { appeal, decide, report, takeSeat } from './neighbour'
import { untilReleased } from './settled'
import { textOf, unlikeTextOf } from './texts'

/** How many decide. */
const STEWARDS = 2
/** Who decides, who goes too far and who reports it. All of them are of no pair: what they do says nothing of who did what. */
export const PEOPLE_AT_COURT = STEWARDS + 2

/** Once a day somebody goes too far: it is reported by a member and by nobody, hidden, removed by two stewards, and appealed against. */
export class Court {
	private constructor(
		readonly app: App,
		readonly seed: number,
		readonly people: readonly HttpMember[],
	) {}

	/** The operator invites, two take their seats. */
	static async open(app: App, seed: number, people: readonly HttpMember[]): Promise<Court> {
		for (const steward of people.slice(0, STEWARDS)) {
			await takeSeat(steward.browser, new URL(await invitation(app)).pathname)
		}
		return new Court(app, seed, people)
	}

	/** Answers with what was said, by the one who told and by all who wrote to the stewards. */
	async sit(day: number): Promise<string[]> {
		const text = unlikeTextOf(this.seed, `court told ${day}`)
		const [first, second, last] = ['reported', 'threat', 'appeal'].map((what) =>
			textOf(this.seed, `court ${what} ${day}`, 0),
		) as [string, string, string]
		const [teller, witness] = this.people.slice(STEWARDS)
		const thing = await teller?.tell({ text })
		if (!thing || !teller || !witness) throw new Error('nothing was told that could be reported')
		await untilReleased()
		await report(witness.browser, thing, 'bullying', first)
		await report(new HttpBrowser(this.app.origin), thing, 'threat', second)
		const decided: boolean[] = []
		for (const { browser } of this.people.slice(0, STEWARDS)) {
			decided.push(await decide(browser, text.split(' ').at(-1) ?? text, 'remove', 'threat'))
		}
		if (!decided.includes(true)) throw new Error('no steward saw what was reported')
		await appeal(teller.browser, thing, last)
		return [text, first, second, last]
	}
}

async function invitation({ env }: App): Promise<string> {
	const asked = promisify(execFile)(process.execPath, ['.build/stewards.js', 'invite'], { env })
	return (await asked).stdout.split('\n')[0] ?? ''
}
