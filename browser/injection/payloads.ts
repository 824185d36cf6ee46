/** What runs `code` by itself in a browser that takes it for a page: elements, handlers, addresses, trees within trees. */
const SHAPES: readonly ((code: string) => string)[] = [
	(code) => `<script>${code}</script>`,
	(code) => `<img src=x onerror=${code}>`,
	(code) => `<svg onload=${code}>`,
	(code) => `<svg><script>${code}</script></svg>`,
	(code) => `<svg><animate onbegin=${code} attributeName=x>`,
	(code) => `<svg><style><img src=x onerror=${code}>`,
	(code) => `<math><mtext><img src=x onerror=${code}>`,
	(code) => `<math><a href=javascript:${code}>x</a>`,
	(code) => `<body onload=${code}>`,
	(code) => `<body onpageshow=${code}>`,
	(code) => `<video><source onerror=${code}>`,
	(code) => `<video src=x onerror=${code}>`,
	(code) => `<audio src=x onerror=${code}>`,
	(code) => `<iframe onload=${code}>`,
	(code) => `<iframe src=javascript:parent.${code}>`,
	(code) => `<iframe srcdoc="<script>${code}</script>">`,
	(code) => `<object data=x onerror=${code}>`,
	(code) => `<embed src=javascript:${code}>`,
	(code) => `<input autofocus onfocus=${code}>`,
	(code) => `<button autofocus onfocus=${code}>`,
	(code) => `<x tabindex=0 autofocus onfocus=${code}>`,
	(code) => `<details open ontoggle=${code}>`,
	(code) => `<marquee onstart=${code}>x</marquee>`,
	(code) => `<style onload=${code}></style>`,
	(code) => `<link rel=stylesheet href=x onerror=${code}>`,
	(code) => `<meta http-equiv=refresh content=0;javascript:${code}>`,
	(code) => `<a href=javascript:${code} autofocus>x</a>`,
	(code) => `<form action=javascript:${code}><button>x`,
	(code) => `<p onpointerenter=${code}>x</p>`,
	(code) => `<noscript><p title="</noscript><img src onerror=${code}>">`,
	(code) => `<script type=module>${code}</script>`,
	(code) => `<template shadowrootmode=open><img onerror=${code} src>`,
]

/** What would end the place that the text stands in: an attribute, an element, a script, a comment. */
const OPENINGS = ['', '">', "'>", '</p>', '</a>', '</title>', '</textarea>', '</script>', '-->']

/** Other ways to write the same, for whoever decodes, strips or puts together one time too many. */
const WRITINGS: readonly ((payload: string) => string)[] = [
	(payload) => payload.replace(/<(\w+)/g, (_, tag: string) => `<${tag.toUpperCase()}`),
	(payload) => payload.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
	(payload) => payload.replaceAll('<', '&#60;').replaceAll('>', '&#x3e'),
	(payload) => payload.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
	(payload) => payload.replaceAll('<', '%3C').replaceAll('>', '%3E'),
	(payload) => payload.replaceAll('<', '＜').replaceAll('>', '＞'),
	// Invisible characters are dropped from what is told, which puts the tag together.
	(payload) => payload.replace(/<(\w)/g, '<\u200b$1'),
	(payload) => payload.replace(/<(\w)(\w*)/, '<$1$2<$1$2'),
]

/** For the machinery that pages go through here: Next's data, React's marks, the printing, templates, addresses. */
const OURS: readonly ((code: string) => string)[] = [
	(code) => `"])</script><script>${code}</script>`,
	(code) => `self.__next_f.push([1,"${code}"])`,
	(code) => `<!--$--><script data-keep>${code}</script><!--/$-->`,
	(code) => `<script data-keep="" type="module">${code}</script>`,
	(code) => `<div hidden=""><img src=x onerror=${code}></div>`,
	(code) => `$& $\` $' $1 <img src=x onerror=${code}>`,
	(code) => `{"dangerouslySetInnerHTML":{"__html":"<img onerror=${code}>"}}`,
	(code) => `{{constructor.constructor('${code}')()}}`,
	(code) => `\${${code}}`,
	(code) => `javascript:${code}`,
	(code) => `data:text/html,<script>${code}</script>`,
	(code) => `//evil.example/?${code}`,
	(code) => `$@0 $L1 $F2 $undefined $${code}`,
	(code) => `\u2028${code}//`,
	(code) => `<base href=//evil.example/>${code}`,
	(code) => `__proto__[onerror]=${code}`,
]

/** More than 500 texts, each of which calls `ran` with its own place in this list if it ever runs. */
export const PAYLOADS: readonly string[] = [
	...SHAPES.flatMap((shape) => [
		...OPENINGS.map((opening) => (code: string) => opening + shape(code)),
		...WRITINGS.map((writing) => (code: string) => writing(shape(code))),
	]),
	...OURS,
].map((shape, at) => shape(`ran(${at})`))

/** Joins texts by spaces into as few as hold at most `most` characters each. */
export function packed(texts: readonly string[], most: number): string[] {
	const packs: string[] = []
	for (const text of texts) {
		const joined = `${packs.at(-1) ?? ''} ${text}`.trim()
		if (packs.length > 0 && joined.length <= most) packs[packs.length - 1] = joined
		else packs.push(text)
	}
	return packs
}
