import { namely } from '../names-en'

/** A word, a figure, a Chinese character or a mark, and what is known of it without its neighbours. */
export interface Token {
	readonly from: number
	readonly to: number
	/** In small letters, without the genitive; figures are all one. */
	readonly word: string
	/** Capitals, length, hyphen and genitive. */
	readonly shape: string
	/** What the lists of names say of it. */
	readonly kind: string
	readonly isWord: boolean
}

/** What stands beyond the ends of a text. */
export const NONE: Token = { from: 0, to: 0, word: '|', shape: '|', kind: '|', isWord: false }

const TOKEN =
	/(?:\p{Script=Latin}\.){2,}|@?\p{Script=Latin}[\p{Script=Latin}\d]*(?:['’-]\p{Script=Latin}+)*\.?|\d+|\p{Script=Han}|[^\s\p{Script=Latin}\p{Script=Han}\d]/gu

/** All that a text is made of, in its order. */
export function tokensOf(text: string): Token[] {
	const isShouted = shouts(text)
	return [...text.matchAll(TOKEN)].map(({ 0: token, index }) =>
		/^@?\p{Script=Latin}/u.test(token)
			? wordAt(index, token, isShouted)
			: markAt(index, token, /\d/.test(token) ? '0' : token),
	)
}

function markAt(from: number, token: string, word: string): Token {
	return { from, to: from + token.length, word, shape: word, kind: '', isWord: false }
}

function wordAt(from: number, token: string, isShouted: boolean): Token {
	const bare = /[^.]\p{L}\.$/u.test(token) ? token.slice(0, -1) : token
	const word = bare
		.toLowerCase()
		.replace(/['’]s?$/, '')
		.replaceAll(/[’'.]/g, '')
	return {
		from,
		to: from + bare.length,
		word,
		shape: shapeOf(bare, isShouted),
		kind: namely(word) ?? namely(word.split('-')[0] ?? '') ?? '-',
		isWord: true,
	}
}

/** Where all is in capitals, a capital says nothing. */
export function shouts(text: string): boolean {
	const letters = text.match(/[A-Za-z]/g) ?? []
	return letters.length > 8 && letters.filter((one) => one < 'a').length > letters.length * 0.7
}

function shapeOf(token: string, isShouted: boolean): string {
	const bare = token.replace(/['’]s$/, '')
	const own = bare === token ? '' : "'s"
	const size = bare.length === 1 ? 1 : bare.length < 4 ? 3 : 4
	if (bare.startsWith('@')) return '@'
	if (isShouted) return `S${size}${own}`
	if (/\p{L}\.\p{L}/u.test(bare)) return `I${own}`
	const isAll = bare.length > 1 && !/\p{Ll}/u.test(bare)
	const capital = /^\p{Lu}/u.test(bare) ? (isAll ? 'A' : 'Aa') : 'a'
	return `${capital}${size}${bare.includes('-') ? '-' : ''}${own}`
}
