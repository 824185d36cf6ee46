import { OFFLINE } from '@/device/caches'
import { assetsOf } from './asset-names'

const PAGES = ['/en/offline', '/zh/offline', '/en/locked', '/zh/locked']
const CACHE = OFFLINE + process.env.BUILD
/** Names the scripts that a page loads when it needs them, so that its HTML does not: scripts/bundle.mjs. */
const PARTS = `/r/${process.env.BUILD}.json`

/**
 * Keeps the offline pages and all that they are drawn with, as they are in this build: what that is stands in the pages
 * themselves. Rejects when one of them cannot be had; the browser then tries again at the next visit.
 */
export async function keepOfflinePages(): Promise<void> {
	const cache = await caches.open(CACHE)
	const addresses = await Promise.all([parts(), ...PAGES.map((page) => keepPage(cache, page))])
	await cache.addAll([...new Set(addresses.flat()), '/masks.svg'])
}

/** Rejects where there is no such list, as while a server becomes another build's. */
async function parts(): Promise<string[]> {
	return (await fetch(PARTS)).json()
}

async function keepPage(cache: Cache, page: string): Promise<string[]> {
	// The browser's own copy may be of the build before.
	const answer = await fetch(page, { cache: 'reload' })
	if (!answer.ok) throw new Error(`no offline page: ${answer.status}`)
	await cache.put(page, answer.clone())
	return assetsOf(await answer.text())
}

/** Once this version is in charge, what earlier ones kept for being offline is of no use. */
export async function forgetOlderVersions(): Promise<void> {
	const names = await caches.keys()
	const older = names.filter((name) => name.startsWith(OFFLINE) && name !== CACHE)
	await Promise.all(older.map((name) => caches.delete(name)))
}

/** The copy of a file that belongs to the offline pages. */
export async function offlineCopy(address: string): Promise<Response | undefined> {
	return (await caches.open(CACHE)).match(address)
}

/** What to show instead of the page at `address` when it can neither be fetched nor found, or must not be. */
export async function offlinePage(
	address: string,
	page: 'offline' | 'locked' = 'offline',
): Promise<Response | undefined> {
	const { pathname } = new URL(address)
	return offlineCopy(`/${pathname.startsWith('/zh') ? 'zh' : 'en'}/${page}`)
}
