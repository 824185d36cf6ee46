import { type Fields, HttpBrowser } from './http-browser'

/** What can be chosen in the composer. */
export interface Telling {
	readonly text: string
	readonly when?: 'now' | 'hour' | 'tomorrow'
	readonly topic?: string
	readonly answers?: readonly string[]
	readonly photo?: Blob
}

/** How a step is repeated while there is no answer; null when it was given up. */
export type Retry = <T>(step: () => Promise<T>) => Promise<T | null>

const once: Retry = (step) => step()

/** A member who uses the site by pages, forms and cookies alone. */
export class HttpMember {
	codename: readonly string[] = []

	constructor(
		readonly origin: string,
		readonly browser: HttpBrowser = new HttpBrowser(origin),
	) {}

	/** Gets a codename; its words are shown once. */
	async join(): Promise<void> {
		const form = await this.browser.form('/en/codename', 'name="words"')
		const shown = await this.browser.post('/en/codename', { ...form, words: 'en' })
		this.codename = wordsOn(await shown.text())
		if (this.codename.length !== 12) throw new Error('no codename was shown')
	}

	/** With the twelve words; true when that opened a session. */
	async signIn(words: readonly string[] = this.codename): Promise<boolean> {
		const form = await this.browser.form('/en/sign-in', 'name="words"')
		const answer = await this.browser.post('/en/sign-in', { ...form, words: words.join(' ') })
		return answer.status === 303
	}

	async signOut(): Promise<void> {
		await this.browser.post('/sign-out', { locale: 'en' })
		this.browser.forgetCookies()
	}

	/** Tells a secret and answers with its id. The very same form is sent again at each try, as a browser's retry would. */
	async tell(telling: Telling, retry: Retry = once): Promise<string | null> {
		const path = '/en/tell'
		const fields = await retry(() => this.browser.form(path, 'class="composer"'))
		if (!fields) return null
		const filled = { ...fields, ...composed(telling) }
		const answer = await retry(() => this.browser.post(path, filled))
		return toldAt(answer?.headers.get('location'))
	}

	/** Replies under a secret that is out; answers with where the reply is read, or null when it was not acknowledged. */
	async reply(secret: string, text: string, retry: Retry = once): Promise<string | null> {
		const path = `/en/secret/${secret}`
		const fields = await retry(() => this.browser.form(path, 'class="reply-form"'))
		const answer = fields && (await retry(() => this.browser.post(path, { ...fields, text })))
		const location = answer?.headers.get('location') ?? ''
		return location.includes('#r') ? location.slice(location.indexOf('/en/')) : null
	}

	/** The one form of all hearts on a page. */
	heartForm(path: string): Promise<Fields> {
		return this.browser.form(path, 'id="hearts"')
	}

	/** Gives a heart to a thing on the page at `path`, by its form where that was read already; answers with the note's code. */
	async heart(thing: string, path = `/en/secret/${thing}`, form?: Fields): Promise<string> {
		const fields = form ?? (await this.heartForm(path))
		return noteOf(await this.browser.post(path, { ...fields, thing, press: 'give' }))
	}

	/** Votes for an answer, from 1, of a secret's poll; answers with the note's code. */
	async vote(thread: string, answer: number): Promise<string> {
		const path = `/en/secret/${thread}`
		const fields = await this.browser.form(path, 'id="votes"')
		return noteOf(await this.browser.post(path, { ...fields, choice: `${thread}.${answer}` }))
	}

	/** Takes a secret back while it waits; true when it was. */
	async undo(thing: string): Promise<boolean> {
		const path = `/en/told/${thing}`
		const form = await this.browser.form(path, `value="${thing}"`)
		const answer = await this.browser.post(path, form)
		return (await answer.text()).includes('class="composer"')
	}

	/** Deletes a thing of one's own; answers with the note's code. */
	async delete(thing: string): Promise<string> {
		const form = await this.browser.form('/en/me', 'data-deletes', `value="${thing}"`)
		return noteOf(await this.browser.post('/en/me', form))
	}

	/** Unlinks all one's things of a thread; answers with the note's code. */
	async unlink(thread: string): Promise<string> {
		const form = await this.browser.form('/en/me', 'name="thread"', `value="${thread}"`)
		return noteOf(await this.browser.post('/en/me', form))
	}

	async search(words: string): Promise<string> {
		return this.browser.page(`/en/search?q=${encodeURIComponent(words)}`)
	}

	/** The page of this member's own things. */
	mine(): Promise<string> {
		return this.browser.page('/en/me')
	}
}

/** The composer's fields, but for what its page or script adds to them. */
export function composed(telling: Telling): Fields {
	const { text, when = 'now', topic = '', answers = [], photo } = telling
	const look = { colour: '1', texture: '1', language: 'en' }
	return { ...look, text, when, topic, answer: answers, ...(photo && { photo }) }
}

/** The id of what was told, by the address of its page; null where there is none. */
export function toldAt(address: string | null | undefined): string | null {
	return /\/told\/([\w-]{22})$/.exec(address ?? '')?.[1] ?? null
}

/** The twelve words of a codename, as the page shows them. */
export function wordsOn(html: string): string[] {
	const items = html.match(/<li\b[^>]*>[\s\S]*?<\/li>/g) ?? []
	const texts = items.map((item) => item.replace(/<[^>]*>/g, ' ').trim())
	return texts
		.map((text) => /^\d+\s+([a-z]{3,8}|\p{Script=Han})$/u.exec(text)?.[1])
		.filter((word) => !!word) as string[]
}

function noteOf(answer: Response): string {
	const location = answer.headers.get('location') ?? ''
	return new URL(location, 'http://x').searchParams.get('note') ?? `status ${answer.status}`
}
