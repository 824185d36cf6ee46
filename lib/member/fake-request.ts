interface FakeCookie {
	readonly name: string
	readonly value: string
	readonly maxAge?: number
	readonly expires?: Date | number
}

/**
 * For tests: one browser's cookies and request headers, as `next/headers` hands them out. Use it with
 * `vi.mock('next/headers', () => browser.module)`.
 */
export class FakeBrowser {
	readonly jar = new Map<string, FakeCookie>()
	readonly headers = new Headers()

	readonly module = {
		cookies: async () => this.#cookies,
		headers: async () => this.headers,
	}

	/** Forgets everything, as a browser in private mode does. */
	clear(): void {
		this.jar.clear()
		for (const name of [...this.headers.keys()]) this.headers.delete(name)
	}

	readonly #cookies = {
		get: (name: string) => this.jar.get(name),
		getAll: () => [...this.jar.values()],
		set: (...given: [FakeCookie] | [string, string, object?]) => {
			const cookie =
				typeof given[0] === 'string' ? { name: given[0], value: given[1], ...given[2] } : given[0]
			this.#put(cookie as FakeCookie)
		},
	}

	#put(cookie: FakeCookie): void {
		const over = cookie.maxAge === 0 || cookie.value === ''
		if (over) this.jar.delete(cookie.name)
		else this.jar.set(cookie.name, cookie)
	}
}
