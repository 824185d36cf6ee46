/** A member who uses the site as a browser without script does: pages, forms, cookies. */
export class HttpMember {
	readonly #cookies = new Map<string, string>()

	constructor(readonly origin: string) {}

	/** Gets a codename. */
	async join(): Promise<void> {
		const form = await this.#form('/en/codename', /<form\b(?=[\s\S]*?name="words")[\s\S]*?<\/form>/)
		await this.#post('/en/codename', { ...form, words: 'en' })
	}

	/**
	 * Tells a secret and answers with its id. While there is no answer the very same form is sent again, as a browser's
	 * retry would; `giveUp` ends that.
	 */
	async tell(text: string, giveUp: () => boolean): Promise<string | null> {
		const path = '/en/tell'
		const fields = await retried(
			() => this.#form(path, /<form class="composer"[\s\S]*?<\/form>/),
			giveUp,
		)
		if (!fields) return null
		const filled = {
			...fields,
			text,
			colour: '1',
			texture: '1',
			language: 'en',
			when: 'now',
			topic: '',
		}
		const answer = await retried(() => this.#post(path, filled), giveUp)
		return /\/told\/([\w-]{22})$/.exec(answer?.headers.get('location') ?? '')?.[1] ?? null
	}

	/** Replies under a secret that is out; true when the reply was acknowledged. */
	async reply(secret: string, text: string, giveUp: () => boolean): Promise<boolean> {
		const path = `/en/secret/${secret}`
		const fields = await retried(
			() => this.#form(path, /<form class="reply-form"[\s\S]*?<\/form>/),
			giveUp,
		)
		if (!fields) return false
		const answer = await retried(() => this.#post(path, { ...fields, text }), giveUp)
		return answer?.headers.get('location')?.includes(`/secret/${secret}`) ?? false
	}

	/** The page of this member's own things. */
	async mine(): Promise<string> {
		const answer = await fetch(`${this.origin}/en/me`, { headers: this.#headers() })
		if (answer.status !== 200) throw new Error(`/en/me answered ${answer.status}`)
		return answer.text()
	}

	/** The hidden fields of one form of a page. */
	async #form(path: string, shape: RegExp): Promise<Record<string, string>> {
		const answer = await fetch(this.origin + path, { headers: this.#headers() })
		if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
		const form = shape.exec(await answer.text())?.[0]
		if (!form) throw new Error(`${path} has no such form`)
		const inputs = form.matchAll(/<input\b(?=[^>]*type="hidden")[^>]*>/g)
		return Object.fromEntries(
			[...inputs].map(([input]) => [value(input, 'name'), value(input, 'value')]),
		)
	}

	async #post(path: string, fields: Record<string, string>): Promise<Response> {
		const body = new FormData()
		for (const [name, text] of Object.entries(fields)) body.append(name, text)
		const headers = { ...this.#headers(), origin: this.origin, 'sec-fetch-site': 'same-origin' }
		const answer = await fetch(this.origin + path, {
			method: 'POST',
			body,
			headers,
			redirect: 'manual',
		})
		if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}`)
		for (const cookie of answer.headers.getSetCookie()) {
			const [name = '', text = ''] = cookie.split(';')[0]?.split(/=(.*)/s) ?? []
			this.#cookies.set(name, text)
		}
		await answer.arrayBuffer()
		return answer
	}

	#headers(): Record<string, string> {
		const cookie = [...this.#cookies].map(([name, text]) => `${name}=${text}`).join('; ')
		return cookie === '' ? {} : { cookie }
	}
}

function value(input: string, name: string): string {
	const raw = new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? ''
	return raw
		.replaceAll('&quot;', '"')
		.replaceAll('&#x27;', "'")
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
}

const PAUSE_MS = 40

/** Tries until it works or `giveUp` says so: the processes are killed all the time. */
async function retried<T>(work: () => Promise<T>, giveUp: () => boolean): Promise<T | null> {
	for (;;) {
		try {
			return await work()
		} catch {
			if (giveUp()) return null
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
		}
	}
}
