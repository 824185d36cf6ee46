import { ago } from '@/device/ago'
import { PAGES } from '@/device/caches'
import type { Tools } from './part'

const SETTLES_MS = 1_000
const DAY_MS = 24 * 3_600_000

/** A page that this device keeps. */
interface Kept {
	readonly address: string
	/** The first words of its secret, or its heading. */
	readonly title: string
	/** When it was fetched, in milliseconds since 1970. */
	readonly at: number
}

/** Lists on the offline page what can be read without a network, the newest first. */
export function start(tools: Tools): void {
	void list(tools)
	if (!location.pathname.endsWith('/offline')) tryAgain()
}

/** Shown in place of another page, it leads to that one, and goes there by itself once there is a network. */
function tryAgain(): void {
	const link = document.querySelector<HTMLAnchorElement>('a[data-again]')
	if (link) link.href = location.href
	// After a moment: networks flicker, and somebody may be on the way to another page already.
	window.addEventListener('online', () => {
		setTimeout(() => navigator.onLine && !isWriting() && location.reload(), SETTLES_MS)
	})
}

/** What somebody is writing here is a draft, but not on the page that would come. */
function isWriting(): boolean {
	const field = document.querySelector<HTMLTextAreaElement>('[data-away] textarea')
	return field !== null && field.value.trim() !== ''
}

async function list(tools: Tools): Promise<void> {
	const section = document.querySelector<HTMLElement>('[data-kept]')
	const items = section?.querySelector('ul')
	if (!section || !items) return
	const pages = await keptPages(tools).catch(() => [])
	items.replaceChildren(...pages.map(item))
	section.dataset.kept = pages.length > 0 ? 'some' : 'none'
}

async function keptPages(tools: Tools): Promise<Kept[]> {
	const cache = await caches.open(PAGES)
	const pages = await Promise.all(
		(await cache.keys()).map(async (request) => {
			const answer = await cache.match(request)
			return answer ? readKept(request.url, answer, tools) : null
		}),
	)
	const readable = pages.filter((page) => page !== null && page.at > Date.now() - DAY_MS)
	return (readable as Kept[]).sort((one, other) => other.at - one.at)
}

async function readKept(url: string, answer: Response, { trusted }: Tools): Promise<Kept> {
	const { pathname, search } = new URL(url)
	const html = trusted.createHTML(await answer.text())
	const page = new DOMParser().parseFromString(html, 'text/html')
	const named = page.querySelector(pathname.includes('/secret/') ? '.card-text' : 'h1')
	const at = Date.parse(answer.headers.get('date') ?? '')
	return { address: pathname + search, title: named?.textContent?.trim() ?? pathname, at }
}

function item({ address, title, at }: Kept): HTMLLIElement {
	const line = document.createElement('li')
	const link = document.createElement('a')
	link.href = address
	link.textContent = shortened(title)
	link.dir = 'auto'
	const time = document.createElement('time')
	time.dateTime = new Date(at).toISOString()
	time.textContent = ago(at)
	line.append(link, time)
	return line
}

const MOST_LETTERS = 80

function shortened(title: string): string {
	const letters = [...title.replace(/\s+/g, ' ')]
	return letters.length > MOST_LETTERS
		? `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}…`
		: title
}
