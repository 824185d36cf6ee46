import type { Page } from 'playwright-core'

/** All that a browser keeps of a site, by name; databases by what is in them. */
export async function kept(page: Page): Promise<string[]> {
	const stored = await page.evaluate(async () => {
		const names = (await indexedDB.databases()).map(({ name = '' }) => name)
		const rows = names.map(async (name) => {
			const db = await new Promise<IDBDatabase>((resolve) => {
				const opening = indexedDB.open(name)
				opening.onsuccess = () => resolve(opening.result)
			})
			const counts = [...db.objectStoreNames].map((drawer) => {
				const count = db.transaction(drawer).objectStore(drawer).count()
				return new Promise<string[]>((resolve) => {
					count.onsuccess = () => resolve(count.result > 0 ? [`${name}/${drawer}`] : [])
				})
			})
			const full = (await Promise.all(counts)).flat()
			db.close()
			return full
		})
		return [
			...Object.keys(localStorage),
			...Object.keys(sessionStorage).map((name) => `tab ${name}`),
			...(await caches.keys()),
			...(await Promise.all(rows)).flat(),
			...(await navigator.serviceWorker.getRegistrations()).map(() => 'a worker'),
		]
	})
	const cookies = await page.context().cookies()
	return [...stored, ...cookies.map(({ name }) => `cookie ${name}`)]
}
