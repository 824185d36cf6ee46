/**
 * Turns Next's HTML into the page that is kept: without Next's scripts, preloads of scripts and flight data. React
 * escapes what people wrote, so that every `<script` in the HTML is Next's or ours; ours carry `data-keep`.
 */
export function printPage(html: string): string {
	return html
		.replace(FOREIGN_SCRIPT, '')
		.replace(SCRIPT_PRELOAD, '')
		.replace(HYDRATION_MARK, '')
		.replace(EMPTY_HIDDEN, '')
}

const FOREIGN_SCRIPT = /<script\b(?![^>]*\sdata-keep\b)[^>]*>[\s\S]*?<\/script>/g
const SCRIPT_PRELOAD =
	/<link\b(?=[^>]*\srel="(?:preload|modulepreload|prefetch)")(?=[^>]*(?:\sas="script"|\srel="modulepreload"))[^>]*>/g
/** Where React would find its place again: `<!--$-->`, `<!--/$-->`, `<!-- -->` between texts. */
const HYDRATION_MARK = /<!--(?:\/?[$&][!?~]?| )?-->/g
/** Next's places for streamed metadata and for announcing routes. */
const EMPTY_HIDDEN = /<div hidden="">\s*<\/div>/g

/**
 * Content that Next put behind a script which would move it into place: it would stay hidden for ever. Reading pages
 * have no Suspense, so this finds a mistake of ours.
 */
export function waitsForScript(printed: string): boolean {
	return /<template (?:id|data-r\w+)="|<div hidden id="/.test(printed)
}
