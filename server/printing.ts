/**
 * Turns Next's HTML into the page that is kept: without Next's scripts, script preloads and inline flight data.
 * Scripts that the page names itself carry `data-keep`. Text of people is escaped by React, so that every "<script" in
 * the HTML is one of Next's or ours.
 */
export function printPage(html: string): string {
	return html
		.replace(/<script\b(?![^>]*\bdata-keep\b)[^>]*>[\s\S]*?<\/script>/g, '')
		.replace(/<link\b(?=[^>]*\bas="script")[^>]*>/g, '')
		.replace(/<link\b(?=[^>]*\brel="modulepreload")[^>]*>/g, '')
		.replace(/<!--(?:\/?\$[!?]?|\s*)-->/g, '')
		.replace(/<meta name="next-size-adjust"[^>]*>/g, '')
		.replace(/<div hidden=""><\/div>/g, '')
}
