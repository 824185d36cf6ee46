import path from 'node:path'
import Database from 'better-sqlite3'
import { vi } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { HttpMember } from '@/browser/http/http-member'
import { SEED } from '@/games/report'
import { Dice } from '@/games/world/dice'
import { parseCodename } from '@/lib/member/codename/codename'
import { separate } from './two-users'

const MEMBERS = 24
const SECRETS_EACH = 4
const REPLIES_EACH = 2
const AT_ONCE = 4

/** Something that was told, and the truth about it, which the attacker never sees. */
export interface Told {
	readonly id: string
	readonly thread: string
	readonly member: number
}

/** Members who tell and reply in random order in an app of two users; the last quarter while the keeper is away. */
export class Town {
	readonly things: Told[] = []
	readonly #dice = new Dice('town', SEED)

	private constructor(
		readonly app: App,
		readonly members: readonly HttpMember[],
	) {}

	static async found(): Promise<Town> {
		const app = await startApp({ TREEHOLE_STARTER: 'no' }, separate)
		const members = Array.from({ length: MEMBERS }, () => new HttpMember(app.origin))
		for (const member of members) await member.join()
		const town = new Town(app, members)
		const secrets = town.#dice.shuffled(everybody(SECRETS_EACH))
		const quarter = Math.floor(secrets.length / 4)
		await inTurns(secrets.slice(quarter), (member) => town.#tell(member))
		const out = String(town.things.at(-1)?.id)
		await vi.waitFor(() => members[0]?.browser.page(`/en/secret/${out}`), 20_000)
		await inTurns(town.#dice.shuffled(everybody(REPLIES_EACH)), (member) => town.#reply(member))
		await app.end('keeper', 'SIGTERM')
		await inTurns(secrets.slice(0, quarter), (member) => town.#tell(member))
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

	async #tell(member: number): Promise<void> {
		const id = await this.members[member]?.tell({ text: `a secret ${this.#dice.roll()}` })
		if (!id) throw new Error('a secret was not taken')
		this.things.push({ id, thread: id, member })
	}

	/** Under somebody else's secret; its id is on the thread's page. */
	async #reply(member: number): Promise<void> {
		const threads = this.things.filter((thing) => thing.member !== member && isSecret(thing))
		const { thread } = this.#dice.one(threads)
		const text = `a reply ${this.#dice.roll()}`
		if (!(await this.members[member]?.reply(thread, text))) throw new Error('a reply was not taken')
		this.things.push({ id: text, thread, member })
	}
}

const isSecret = ({ id, thread }: Told) => id === thread

const everybody = (times: number) =>
	Array.from({ length: times * MEMBERS }, (_, at) => at % MEMBERS)

/** A few at once, as in life. */
async function inTurns(members: readonly number[], act: (member: number) => Promise<void>) {
	const left = [...members]
	const line = async () => {
		for (let member = left.pop(); member !== undefined; member = left.pop()) await act(member)
	}
	await Promise.all(Array.from({ length: AT_ONCE }, line))
}
