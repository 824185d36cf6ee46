import { cardsByIds, repliesByIds } from '@/lib/card/card-queries'
import type { ThingId } from '@/lib/crypto/id'
import { feedPage } from '@/lib/feed/feed-queries'
import { searchPage } from '@/lib/search/search-queries'
import { thread } from '@/lib/thread/thread-queries'
import { topicPage, topics } from '@/lib/topic/topic-queries'
import { RARE } from './fill'
import type { Row } from './table'

const ROUNDS = 400

/** Medians of every reading query, in the store and as its pages get them. */
export async function benchQueries(size: string): Promise<Row[]> {
	const first = await feedPage({ language: 'en', sort: 'new' })
	const ids = (first?.cards ?? []).map(({ id }) => id)
	const busiest = first?.cards.find(({ replies }) => replies > 0)
	const answered = await thread(busiest?.id as ThingId)
	const replyIds = answered?.replies.map(({ id }) => id) ?? []
	const after = await cursorAfter(40)
	const queries: [string, () => Promise<unknown>][] = [
		['feed, new', () => feedPage({ language: 'en', sort: 'new' })],
		['feed, new, 40 pages down', () => feedPage({ language: 'en', sort: 'new', after })],
		['feed, warm', () => feedPage({ language: 'zh', sort: 'warm' })],
		['feed, all languages', () => feedPage({ language: 'all', sort: 'new' })],
		['thread', (at = Math.floor(Math.random() * ids.length)) => thread(ids[at] as ThingId)],
		['topics', () => topics()],
		['topic', () => topicPage('love')],
		['search, common English word', () => searchPage('people')],
		['search, rare English word', () => searchPage(RARE.en)],
		['search, two Chinese characters', () => searchPage('妈妈')],
		['search, rare Chinese word', () => searchPage(RARE.zh)],
		['my secrets, 30 by id', () => cardsByIds(ids)],
		['my replies, by id', () => repliesByIds(replyIds)],
	]
	const rows: Row[] = []
	for (const [name, query] of queries) {
		const ms = await median(query)
		rows.push({
			what: `${name} (${size})`,
			figure: `${ms.toFixed(3)} ms`,
			target: '≤ 1 ms median',
			met: ms <= 1,
		})
	}
	return rows
}

async function cursorAfter(pages: number): Promise<string | undefined> {
	let after: string | undefined
	for (let page = 0; page < pages; page++) {
		after = (await feedPage({ language: 'en', sort: 'new', after }))?.next ?? after
	}
	return after
}

export async function median(work: () => Promise<unknown>, rounds = ROUNDS): Promise<number> {
	for (let warm = 0; warm < 20; warm++) await work()
	const times: number[] = []
	for (let round = 0; round < rounds; round++) {
		const begun = performance.now()
		await work()
		times.push(performance.now() - begun)
	}
	return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}
