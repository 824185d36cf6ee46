import type { Leak } from './leak'

/** What the houses of other services did: each tells a reader of `thread` who is there, or whose it is. */
export function readerLeaks(thread: string, tellerCookie: () => string): Record<string, Leak> {
	const isTellers = (cookie: string | undefined) => cookie === tellerCookie()
	return {
		'an ETag per reader': async (asked, pass) => {
			const answer = await pass(asked)
			const etag = `W/"${Buffer.from(asked.headers.cookie ?? '').toString('hex', 0, 60)}"`
			return { ...answer, headers: { ...answer.headers, etag } }
		},
		'a header for who told it': async (asked, pass) => {
			const answer = await pass(asked)
			if (!isTellers(asked.headers.cookie)) return answer
			return { ...answer, headers: { ...answer.headers, 'x-yours': '1' } }
		},
		'404 for everybody else': async (asked, pass) => {
			const answer = await pass(asked)
			const hides = asked.path.includes(thread) && !isTellers(asked.headers.cookie)
			return hides ? { ...answer, status: 404 } : answer
		},
		'a whole page where another’s is unchanged': async (asked, pass) => {
			const { 'if-none-match': _, ...headers } = asked.headers
			return pass(isTellers(asked.headers.cookie) ? { ...asked, headers } : asked)
		},
		'“yours” in the page': async (asked, pass) => {
			const answer = await pass({ ...asked, headers: { ...asked.headers, 'accept-encoding': '' } })
			if (!isTellers(asked.headers.cookie)) return answer
			const html = answer.body.toString()
			return { ...answer, body: Buffer.from(html.replace('<article', '<article data-mine')) }
		},
	}
}
