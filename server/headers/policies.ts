/** Content security policies (CSP level 3): each starts from nothing and names what that kind of answer needs. */

const PAGES = [
	"default-src 'none'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"require-trusted-types-for 'script'",
]

/** Printed pages have no inline script at all, so that a script which got in by a text could not run. */
export const PRINTED_POLICY = [...PAGES, "script-src 'self'", 'trusted-types treehole'].join('; ')

/**
 * Member pages hydrate: Next's inline scripts carry this answer's nonce, and the chunks they load come from us. Without
 * 'strict-dynamic', which would let them load from anywhere. `default` is the bundler's (instrumentation-client.ts).
 */
export function memberPolicy(nonce: string): string {
	return [...PAGES, `script-src 'self' 'nonce-${nonce}'`, 'trusted-types treehole default'].join(
		'; ',
	)
}

/**
 * Files. A worker has the policy that it comes with: it may ask us and load our scripts. Without Trusted Types, for
 * Turbopack's worker loads its chunks by plain addresses, and a worker has no HTML to write.
 */
export const FILE_POLICY = [
	"default-src 'none'",
	"connect-src 'self'",
	"script-src 'self'",
	"frame-ancestors 'none'",
].join('; ')

/** What is no page and loads nothing. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'"
