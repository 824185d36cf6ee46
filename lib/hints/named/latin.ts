import type { Candidate } from './candidate'
import { signsAround } from './signs-around'
import { NONE, type Token, tokensOf } from './tokens'

/** Every word in Latin letters: whether it names somebody is said by what it looks like and by what stands around it. */
export function latinCandidatesIn(text: string): Candidate[] {
	const tokens = tokensOf(text)
	const signs = signsAround(text)
	return tokens.flatMap((token, i) => {
		if (!token.isWord) return []
		const features = [...ownFeatures(tokens, i), ...besides(tokens, i), ...signs(token)]
		return [{ from: token.from, to: token.to, features }]
	})
}

function formOf(tokens: readonly Token[], i: number): string {
	const { shape, kind } = tokens[i] ?? NONE
	const before = tokens[i - 1] ?? NONE
	const begins = before === NONE || /^[.!?"“]$/.test(before.word)
	return `${shape} ${kind} ${begins ? 'first' : 'within'}`
}

function ownFeatures(tokens: readonly Token[], i: number): string[] {
	const { word, shape, kind } = tokens[i] ?? NONE
	const edged = `<${word}>`
	const parts = Array.from({ length: edged.length - 2 }, (_, j) => edged.slice(j, j + 3))
	return [
		`form ${formOf(tokens, i)}`,
		`kind ${kind}`,
		`shape ${shape}`,
		`word ${word}`,
		`word ${word} ${shape[0]}`,
		...parts.map((part) => `part ${part}`),
		`start ${edged.slice(0, 4)}`,
		`end ${edged.slice(-4)}`,
	]
}

function besides(tokens: readonly Token[], i: number): string[] {
	const at = (j: number) => tokens[i + j] ?? NONE
	const form = formOf(tokens, i)
	const namely = `${at(0).kind} ${at(0).shape[0]}`
	const before = at(-1)
	const after = at(1)
	return [
		`before ${before.word}`,
		`before ${before.word} ${namely}`,
		`two before ${at(-2).word} ${at(0).shape[0]}`,
		`before two ${at(-2).word} ${before.word}`,
		`before three ${at(-3).word} ${at(-2).word}`,
		`before form ${before.shape} ${before.kind} ${form}`,
		`after ${after.word}`,
		`after ${after.word} ${namely}`,
		`two after ${at(2).word}`,
		`after two ${after.word} ${at(2).word}`,
		`after form ${after.shape} ${after.kind} ${form}`,
		`between ${before.word} ${after.word}`,
	]
}
