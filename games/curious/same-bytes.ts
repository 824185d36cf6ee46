import { type Answered, Wire } from './wire'

/** Who asks: a name, and a Cookie header. */
export interface Reader {
	readonly name: string
	readonly cookie: () => string
}

const CODINGS = ['', 'gzip', 'br'] as const

/** Addresses, and what stands in the answer to each: its status, where it leads and what it shows, as in `200  <html …`. */
export type Pages = Readonly<Record<string, RegExp>>

/**
 * Reads every page as every reader, in each coding, and once more with the ETag that the first reader got. Returns where a
 * reader got anything else than the first one: `path coding reader: what`. Throws when there is nothing to compare, or when
 * the first reader is not shown what should be there: equal refusals prove nothing.
 */
export async function differences(
	origin: string,
	pages: Pages,
	readers: readonly Reader[],
): Promise<string[]> {
	const wanted = Object.keys(pages)
	const [first] = readers
	if (wanted.length === 0 || !first || readers.length < 2) throw new Error('nothing to compare')
	const wire = new Wire(origin)
	try {
		const found: string[] = []
		await mustShow(wire, pages, first)
		for (const path of wanted) {
			for (const coding of CODINGS) found.push(...(await compare(wire, path, coding, readers)))
		}
		return found
	} finally {
		wire.close()
	}
}

async function mustShow(wire: Wire, pages: Pages, { cookie }: Reader): Promise<void> {
	const empty: string[] = []
	for (const [path, shows] of Object.entries(pages)) {
		const { status, headers, body } = await wire.get(path, { cookie: cookie() })
		const answer = `${status} ${headers.location ?? ''} ${body}`
		if (!shows.test(answer)) empty.push(`${path} does not show ${shows}: ${answer.slice(0, 200)}`)
	}
	if (empty.length > 0) throw new Error(empty.join('\n'))
}

async function compare(
	wire: Wire,
	path: string,
	coding: string,
	readers: readonly Reader[],
): Promise<string[]> {
	const [first, ...others] = await readAll(wire, path, coding, readers, '')
	if (!first) throw new Error('nobody read')
	const { etag = '' } = first.answer.headers
	const again = etag === '' ? [] : await readAll(wire, path, coding, readers, etag)
	const [unchanged, ...unchangedForOthers] = again
	return [
		...others.flatMap((other) => unlike(first.answer, other)),
		...unchangedForOthers.flatMap((other) =>
			unchanged ? unlike(unchanged.answer, other, 'asked again') : [],
		),
	].map((what) => `${path} ${coding || 'identity'} ${what}`)
}

interface Read {
	readonly name: string
	readonly answer: Answered
}

async function readAll(
	wire: Wire,
	path: string,
	coding: string,
	readers: readonly Reader[],
	etag: string,
): Promise<Read[]> {
	const reads: Read[] = []
	for (const { name, cookie } of readers) {
		const headers = { cookie: cookie(), 'accept-encoding': coding, 'if-none-match': etag }
		reads.push({ name, answer: await wire.get(path, headers) })
	}
	return reads
}

function unlike(one: Answered, { name, answer }: Read, how = 'asked'): string[] {
	const parts = [
		one.status === answer.status || 'status',
		JSON.stringify(one.headers) === JSON.stringify(answer.headers) || 'headers',
		one.body.equals(answer.body) || 'body',
	]
	return parts.filter((part) => part !== true).map((part) => `${name}, ${how}: ${part}`)
}
