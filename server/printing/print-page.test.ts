import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { printPage, waitsForScript } from './print-page'

/** What Next 16.4 sent for /en/offline. */
const captured = readFileSync(path.join(import.meta.dirname, 'captured-page.txt'), 'utf8')
const printed = printPage(captured)

function visible(html: string): string {
	return html
		.replace(/<script[\s\S]*?<\/script>/g, '')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<[^>]+>/g, '|')
		.replace(/\|+/g, '|')
}

test('of all scripts only ours is left, and none stands in the page itself', () => {
	expect(captured.match(/<script/g)?.length).toBeGreaterThan(8)
	expect(printed.match(/<script[^>]*>/g)).toEqual([
		'<script type="module" data-keep="" src="/reader.js?v=b076a1ae5b3d">',
	])
	expect(printed).not.toMatch(/__next_f|TURBOPACK|\.js"[^>]*as="script"/)
	expect(printed).not.toMatch(/<!--|<div hidden=""><\/div>/)
})

test('what a person sees is all there', () => {
	expect(visible(printed)).toBe(visible(captured))
	expect(printed).toContain('<title>You are offline · Treehole</title>')
	expect(printed).toMatch(/<link rel="stylesheet" href="\/_next\/static\/chunks\/[^"]+\.css"/)
	expect(printed).toContain('<link rel="manifest" href="/en/manifest.webmanifest"/>')
})

test('printing a printed page changes nothing', () => {
	expect(printPage(printed)).toBe(printed)
})

test('what people write about scripts stays as they wrote it', () => {
	const text =
		'<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!--$--&gt; &lt;link rel=&quot;preload&quot;</p>'
	expect(printPage(text)).toBe(text)
})

test.each([
	'<link rel="preload" as="script" href="/a.js"/>',
	'<link as="script" fetchPriority="low" rel="preload" href="/a.js"/>',
	'<link rel="modulepreload" href="/a.js"/>',
	'<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
	'<script src="/a.js" async="" nonce="x"></script>',
	'<script id="data-keep">1</script>',
	'<!--$--><!--/$-->',
	'<!--&--><!--/&-->',
	'<!-- -->',
])('%s is taken out', (html) => {
	expect(printPage(`<p>a</p>${html}<p>b</p>`)).toBe('<p>a</p><p>b</p>')
})

test.each([
	'<link rel="preload" as="font" href="/a.woff2"/>',
	'<link rel="stylesheet" href="/a.css"/>',
	'<script type="module" data-keep="" src="/reader.js"></script>',
])('%s stays', (html) => {
	expect(printPage(html)).toBe(html)
})

test('content that only a script would show is found', () => {
	expect(waitsForScript(printed)).toBe(false)
	expect(waitsForScript('<!--$?--><template id="B:0"></template><p>…</p><!--/$-->')).toBe(true)
	expect(waitsForScript('<div hidden id="S:0"><p>late</p></div>')).toBe(true)
	expect(waitsForScript('<template data-rsi="" data-sid="S:0"></template>')).toBe(true)
	expect(waitsForScript('<p>&lt;template id=&quot;B:0&quot;</p>')).toBe(false)
})
