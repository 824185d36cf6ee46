import { HttpMember } from '@/browser/http/http-member'
import { retriedUntil } from './retried'

/** What one member was told had been kept: ids and texts of secrets, texts of replies. */
export interface Acknowledged {
	readonly secrets: Map<string, string>
	readonly replies: string[]
}

/** Secrets of everybody that may be replied to, newest last. */
export type Out = string[]

/** A member who tells and replies as fast as the site answers, and notes only what was acknowledged. */
export class Life {
	readonly acknowledged: Acknowledged = { secrets: new Map(), replies: [] }

	private constructor(
		readonly name: string,
		readonly member: HttpMember,
	) {}

	static async begin(name: string, origin: string): Promise<Life> {
		const member = new HttpMember(origin)
		await member.join()
		return new Life(name, member)
	}

	async live(out: Out, over: () => boolean): Promise<void> {
		for (let turn = 0; !over(); turn++) {
			await this.#tell(`secret ${this.name}.${turn}.`, out, over)
			await this.#reply(`reply ${this.name}.${turn}.`, out, over)
		}
	}

	/** What was acknowledged and "my things" does not show, on none of its pages. */
	async missing(): Promise<string[]> {
		const pages: string[] = []
		for (let path: string | undefined = '/en/me'; path; ) {
			const page = await this.member.browser.page(path)
			pages.push(page)
			path = /href="(\/en\/me\?before=\d+)"/.exec(page)?.[1]
		}
		const { secrets, replies } = this.acknowledged
		const shown = pages.join('')
		return [...secrets.values(), ...replies].filter((text) => !shown.includes(text))
	}

	async #tell(text: string, out: Out, over: () => boolean): Promise<void> {
		const id = await this.member.tell({ text }, retriedUntil(over))
		if (!id) return
		this.acknowledged.secrets.set(id, text)
		out.push(id)
	}

	async #reply(text: string, out: Out, over: () => boolean): Promise<void> {
		const [target] = out.slice(-RECENT)
		const place = target && (await this.member.reply(target, text, retriedUntil(over)))
		if (place) this.acknowledged.replies.push(text)
	}
}

/** Old enough to be out, so that it can be replied to. */
const RECENT = 12
