/** Values of a form by name; a Blob is a file. */
export type Fields = Record<string, string | Blob | readonly string[]>

/** Cookies, pages and forms, as a browser without script has them. */
export class HttpBrowser {
	readonly #cookies = new Map<string, string>()

	/** `identity` goes with every request, as a real browser's headers do. */
	constructor(
		readonly origin: string,
		readonly identity: Readonly<Record<string, string>> = {},
	) {}

	/** The Cookie header that goes with the next request; '' while there is none. */
	get cookie(): string {
		return [...this.#cookies].map(([name, text]) => `${name}=${text}`).join('; ')
	}

	/** A page that must be there. */
	async page(path: string): Promise<string> {
		const answer = await this.get(path)
		if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
		return answer.text()
	}

	async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
		const answer = await fetch(this.origin + path, {
			headers: { ...this.#headers(), ...headers },
			redirect: 'manual',
		})
		this.#keepCookies(answer)
		return answer
	}

	/** The hidden fields of the first form of a page whose HTML has all of `parts`. */
	async form(path: string, ...parts: readonly string[]): Promise<Fields> {
		return hiddenFields(await this.page(path), path, parts)
	}

	/** Sends a form as multipart, which is what Next's plain forms send; redirects are not followed. */
	async post(
		path: string,
		fields: Fields | FormData,
		headers: Record<string, string> = {},
	): Promise<Response> {
		const answer = await fetch(this.origin + path, {
			method: 'POST',
			body: fields instanceof FormData ? fields : formData(fields),
			headers: {
				...this.#headers(),
				origin: this.origin,
				'sec-fetch-site': 'same-origin',
				...headers,
			},
			redirect: 'manual',
		})
		if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}`)
		this.#keepCookies(answer)
		return answer
	}

	forgetCookies(): void {
		this.#cookies.clear()
	}

	#keepCookies(answer: Response): void {
		for (const cookie of answer.headers.getSetCookie()) {
			const [name = '', text = ''] = cookie.split(';')[0]?.split(/=(.*)/s) ?? []
			if (text === '') this.#cookies.delete(name)
			else this.#cookies.set(name, text)
		}
	}

	#headers(): Record<string, string> {
		const { cookie } = this
		return cookie === '' ? { ...this.identity } : { ...this.identity, cookie }
	}
}

/** Throws when the page has no such form, naming the page. */
export function hiddenFields(html: string, path: string, parts: readonly string[]): Fields {
	const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? []
	const form = forms.find((each) => parts.every((part) => each.includes(part)))
	if (!form) throw new Error(`${path} has no form with ${parts.join(', ')}`)
	const inputs = form.match(/<input\b(?=[^>]*type="hidden")[^>]*>/g) ?? []
	return Object.fromEntries(inputs.map((input) => [value(input, 'name'), value(input, 'value')]))
}

function formData(fields: Fields): FormData {
	const form = new FormData()
	for (const [name, values] of Object.entries(fields)) {
		for (const each of [values].flat()) form.append(name, each as string | Blob)
	}
	return form
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
