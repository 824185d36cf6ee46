/** The part of Trusted Types that this file needs; browsers without it lack the global. */
declare const trustedTypes:
	| { createPolicy(name: 'default', rules: Record<string, (text: string) => string | null>): void }
	| undefined

/** Where the build puts every chunk, and the one script that is none. */
const OURS = /^\/(?:_next\/static\/[\w./~-]+\.js|reader\.js)$/

/** How React makes a script that shall not run, when it has to draw a whole page anew. */
const EMPTY_SCRIPT = '<script></script>'

/**
 * The bundler's policy on member pages: Turbopack loads chunks and workers by giving an address as plain text, and brings
 * no policy of its own. As the `default` policy it judges every such text, and lets through our own files alone: no HTML,
 * no code, no other address. Next runs this file before anything of the app.
 */
if (typeof trustedTypes !== 'undefined') {
	trustedTypes.createPolicy('default', {
		createScriptURL: (address) => {
			const { origin, pathname } = new URL(address, location.origin)
			return origin === location.origin && OURS.test(pathname) ? address : null
		},
		createHTML: (html) => (html === EMPTY_SCRIPT ? html : null),
	})
}
