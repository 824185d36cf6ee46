import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse } from 'next/server'
import NextAuth, { type AuthOptions } from 'next-auth'

/** What next-auth answered: the cookies it wants set, where it would send the browser, and its JSON. */
export interface AuthAnswer {
	readonly cookies: ReturnType<NextResponse['cookies']['getAll']>
	readonly body: unknown
}

/**
 * Asks next-auth in this process what `/api/auth/<path>` would answer, so that plain forms sign in by the very code
 * that its route runs (see docs/decisions on signing in). With `json` it answers a redirect as `{ url }`.
 */
export async function callNextAuth(
	options: AuthOptions,
	method: 'GET' | 'POST',
	path: readonly string[],
	cookies: Readonly<Record<string, string>>,
	body: Readonly<Record<string, string>> = {},
): Promise<AuthAnswer> {
	const answer = new Answer()
	const request = { method, query: { nextauth: path }, headers: {}, cookies, body }
	await NextAuth(
		request as unknown as NextApiRequest,
		answer as unknown as NextApiResponse,
		options,
	)
	return { cookies: answer.cookies(), body: answer.body }
}

/** The part of a response that next-auth writes to. */
class Answer {
	readonly #headers = new Map<string, string | readonly string[]>()
	body: unknown

	status(): this {
		return this
	}

	getHeader(name: string) {
		return this.#headers.get(name)
	}

	setHeader(name: string, value: string | readonly string[]): this {
		this.#headers.set(name, value)
		return this
	}

	json(body: unknown): void {
		this.body = body
	}

	send(body: unknown): void {
		this.body = body
	}

	cookies() {
		const headers = new Headers()
		for (const line of [this.#headers.get('Set-Cookie') ?? []].flat()) {
			headers.append('set-cookie', line)
		}
		return new NextResponse(null, { headers }).cookies.getAll()
	}
}
