import path from 'node:path'
import Database from 'better-sqlite3'
import { vi } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { HttpBrowser } from '@/browser/http/http-browser'
import type { HttpMember } from '@/browser/http/http-member'
import { ScriptedMember } from '@/browser/http/scripted-member'
import { SEED } from '@/games/report'
import { formCircles } from '@/games/world/circles'
import { Dice } from '@/games/world/dice'
import { report } from '@/games/world/neighbour'
import { settled } from '@/games/world/settled'
import { parseCodename } from '@/lib/member/codename/codename'
import { askKeeper } from '@/lib/vault/keeper-client'
import { socketOf } from './gathered'
import { separate } from './two-users'

const MEMBERS = 24
/** How often each comes by to tell, and how many secrets they tell each time, one after the other. */
const VISITS_EACH = 2
const SECRETS_A_VISIT = 3
const REPLIES_EACH = 2
const AT_ONCE = 3
/** Of all visits, those before which the keeper goes: the last quarter. */
const BEFORE = 0.75

/** Something that was told, and the truth about it, which the attacker never sees. */
export interface Told {
	readonly id: string
	readonly thread: string
	readonly member: number
	/** What was told in one visit has one number; each reply was a visit of its own. */
	readonly visit: number
}

/**
 * Members of a group, tied in a ring, who tell and reply in random order, a few secrets at each visit, in an app of two users; the last quarter
 * while the keeper is away. Something is reported.
 */
export class Town {
	readonly things: Told[] = []
	/** Things told since the night, in the middle of which the content store forgets its order. */
	late: ReadonlySet<string> = new Set()
	readonly #dice = new Dice('town', SEED)
	#visits = 0

	private constructor(
		readonly app: App,
		readonly members: readonly HttpMember[],
	) {}

	static async found(): Promise<Town> {
		const app = await startApp({ TREEHOLE_STARTER: 'no' }, separate)
		const members = Array.from({ length: MEMBERS }, () => new ScriptedMember(app.origin))
		await inTurns([...members.keys()], (at) => members[at]?.join())
		const town = new Town(app, members)
		await formCircles(members)
		const visits = town.#shuffled(VISITS_EACH)
		const quarter = Math.floor(visits.length * BEFORE)
		await inTurns(visits.slice(0, quarter), (member) => town.#visit(member))
		const out = String(town.things.at(-1)?.id)
		await vi.waitFor(() => members[0]?.browser.page(`/en/secret/${out}`), 20_000)
		await inTurns(town.#shuffled(REPLIES_EACH), (member) => town.#reply(member))
		await report(new HttpBrowser(app.origin), out, 'illegal', 'this should not be here')
		await settled(app)
		// By day pages remember which came first (docs/decisions/order-of-pages.md); what is early here is of the day before.
		await askKeeper('shred', {}, { socket: socketOf(app), patienceMs: 60_000 })
		const before = new Set(town.things.map(({ id }) => id))
		await app.end('keeper', 'SIGTERM')
		await inTurns(visits.slice(quarter), (member) => town.#visit(member))
		town.late = new Set(town.things.map(({ id }) => id).filter((id) => !before.has(id)))
		return town
	}

	/** What was told, replies by the ids that their threads' pages show. */
	told(): Told[] {
		const file = path.join(this.app.folder, 'data', 'content.db')
		const store = new Database(file, { readonly: true })
		const idOf = store.prepare('SELECT id FROM reply WHERE text = ?').pluck()
		const told = this.things.map((thing) => {
			if (isSecret(thing)) return thing
			return { ...thing, id: (idOf.get(thing.id) as Buffer).toString('base64url') }
		})
		store.close()
		return told
	}

	/** S of every member. */
	get secrets(): Uint8Array[] {
		return this.members.map(
			({ codename }) => parseCodename(codename.join(' '))?.reveal() ?? new Uint8Array(),
		)
	}

	async #visit(member: number): Promise<void> {
		const visit = this.#visits++
		for (let told = 0; told < SECRETS_A_VISIT; told++) {
			const id = await this.members[member]?.tell({ text: `a secret ${this.#dice.roll()}` })
			if (!id) throw new Error('a secret was not taken')
			this.things.push({ id, thread: id, member, visit })
		}
	}

	/** Under somebody else's secret; its id is on the thread's page. */
	async #reply(member: number): Promise<void> {
		const threads = this.things.filter((thing) => thing.member !== member && isSecret(thing))
		const { thread } = this.#dice.one(threads)
		const text = `a reply ${this.#dice.roll()}`
		if (!(await this.members[member]?.reply(thread, text))) throw new Error('a reply was not taken')
		this.things.push({ id: text, thread, member, visit: this.#visits++ })
	}

	/** Every member so many times, in any order. */
	#shuffled(times: number): number[] {
		return this.#dice.shuffled(Array.from({ length: times * MEMBERS }, (_, at) => at % MEMBERS))
	}
}

export const isSecret = ({ id, thread }: Told) => id === thread

/** A few at once, as in life. */
async function inTurns(
	members: readonly number[],
	act: (member: number) => Promise<void> | undefined,
) {
	const left = [...members]
	const line = async () => {
		for (let member = left.shift(); member !== undefined; member = left.shift()) await act(member)
	}
	await Promise.all(Array.from({ length: AT_ONCE }, line))
}
