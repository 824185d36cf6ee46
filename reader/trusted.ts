interface Policy {
	createHTML(html: string): string
	createScriptURL(url: string): string
}
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined

const rules: Policy = { createHTML: (html) => html, createScriptURL: (url) => url }

/**
 * The one Trusted Types policy of reading pages. It is given our own pages, to be parsed and never run, and the address
 * of our own service worker.
 */
export const trusted: Policy =
	typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('treehole', rules)
