import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { newTicket } from '@/lib/telling/new-ticket'
import type { Fields } from './http-browser'
import { composed, HttpMember, type Telling, toldAt } from './http-member'

/** The outbox's answer: app/outbox/route.ts. */
interface Sent {
	readonly ok: boolean
	readonly code: string
	readonly path?: string
}

/** A member whose browser has script: what they tell, reply and give goes by the outbox, with a puzzle solved instead of a wait. */
export class ScriptedMember extends HttpMember {
	override async tell(telling: Telling): Promise<string | null> {
		const proof = await this.#proof('tell')
		const fields = { ...composed(telling), ticket: newTicket(), proof }
		return toldAt((await this.#send('tell', fields)).path)
	}

	override async reply(secret: string, text: string): Promise<string | null> {
		const { path } = await this.#send('reply', { secret, text, ticket: newTicket() })
		return path ?? null
	}

	override async heart(thing: string): Promise<string> {
		return (await this.#send('heart', { thing, press: 'give' })).code
	}

	async #send(kind: string, fields: Fields): Promise<Sent> {
		const answer = await this.browser.post('/outbox', { kind, locale: 'en', ...fields })
		return answer.json()
	}

	/** As lib/guard/solve.ts does in a browser. */
	async #proof(what: string): Promise<string> {
		const challenge: Challenge = JSON.parse(await this.browser.page(`/proof?for=${what}`))
		const solution = await solveChallenge({ challenge, deriveKey })
		return btoa(JSON.stringify({ challenge, solution }))
	}
}
