import type { BrowserContext } from 'playwright-core'

/** What a browser did that a page of ours must never make it do. */
export interface Watched {
	/** Directive and what it stopped, for every `securitypolicyviolation` event (CSP 3, section 5.3), Trusted Types among them. */
	readonly violations: string[]
	/** Addresses of requests to anybody but us, of pages, workers and the service worker. */
	readonly foreign: string[]
	/** How many requests went to us: none would mean that nothing was watched. */
	readonly ours: () => number
}

declare global {
	interface Window {
		reportViolation?(what: string): void
	}
}

/** Watches everything in `context` from now on; `origin` is ours. */
export async function watch(context: BrowserContext, origin: string): Promise<Watched> {
	const violations: string[] = []
	const foreign: string[] = []
	let ours = 0
	context.on('request', (request) => {
		const url = new URL(request.url())
		// Both hold their content in themselves: nothing is asked of anybody.
		if (url.protocol === 'data:' || url.protocol === 'blob:') return
		if (url.origin === origin) ours++
		else foreign.push(request.url())
	})
	await context.exposeBinding('reportViolation', (_, what: string) => violations.push(what))
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { effectiveDirective, blockedURI, sample, sourceFile } = event
			window.reportViolation?.([effectiveDirective, blockedURI, sample, sourceFile].join(' '))
		})
	})
	return { violations, foreign, ours: () => ours }
}
