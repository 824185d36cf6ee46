import { createSecretKey, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { NearTexts } from './near-texts'
import { NEAR_EN } from './near-texts-en'
import { NEAR_ZH } from './near-texts-zh'
import { likenessOf, NEAR, textPrint } from './text-print'

const LANGUAGES: readonly (readonly [string, readonly NearTexts[]])[] = [
	['en', NEAR_EN],
	['zh', NEAR_ZH],
]

type Pair = readonly [string, string]

/** One small change each. */
const nearOf = (all: readonly NearTexts[]): Pair[] =>
	all.flatMap(({ text, edits }) => edits.map(([from, to]): Pair => [text, edited(text, from, to)]))

/** Two changes at once: printed and not promised. */
const twiceOf = (all: readonly NearTexts[]): Pair[] =>
	all.map(
		({ text, edits: [[a, b] = ['', ''], [c, d] = ['', '']] }): Pair => [
			text,
			edited(edited(text, a, b), c, d),
		],
	)

function edited(text: string, from: string, to: string): string {
	if (!text.includes(from)) throw new Error(`${from} is not in: ${text}`)
	return text.replace(from, to)
}

/** Texts by different people: each with the one about the same thing, and all with each other. */
const farOf = (all: readonly NearTexts[]): Pair[] => [
	...all.map(({ text, other }): Pair => [text, other]),
	...pairsOf(all.map(({ text }) => text)),
	...pairsOf(all.map(({ other }) => other)),
]

const pairsOf = (texts: readonly string[]): Pair[] =>
	texts.flatMap((one, at) => texts.slice(at + 1).map((other): Pair => [one, other]))

const key = createSecretKey(randomBytes(32))

function printOf(text: string) {
	const print = textPrint(text, key)
	if (!print) throw new Error(`too short: ${text}`)
	return print
}

/** As a look-up has it: near enough, and in one band at least. */
function isCaught([one, other]: Pair): boolean {
	const [a, b] = [printOf(one), printOf(other)]
	const meet = a.parts.some((part, band) => part === b.parts[band])
	return meet && likenessOf(a.bytes, b.bytes) >= NEAR
}

const share = (pairs: readonly Pair[]) => pairs.filter(isCaught).length / pairs.length

describe('prints of words', () => {
	const rows = LANGUAGES.map(([language, all]) => {
		const [near, far] = [nearOf(all), farOf(all)]
		const twice = share(twiceOf(all))
		const [caught, wrong] = [share(near), share(far)]
		return { language, near: near.length, caught, twice, far: far.length, wrong }
	})

	test('catch what was changed a little, and leave other people’s words alone', () => {
		console.table(rows)
		for (const { near, far, caught, wrong } of rows) {
			expect(near).toBeGreaterThanOrEqual(60)
			expect(far).toBeGreaterThanOrEqual(200)
			expect(caught).toBeGreaterThanOrEqual(0.9)
			expect(wrong).toBeLessThanOrEqual(0.01)
		}
	})

	test('have no name for what they are of without the key', () => {
		const text = NEAR_EN[0]?.text ?? ''
		const other = textPrint(text, createSecretKey(randomBytes(32)))
		expect(likenessOf(printOf(text).bytes, other?.bytes ?? new Uint8Array())).toBeLessThan(0.2)
	})

	test('are the same for the same words in another dress, and none for a few', () => {
		const text = 'Everybody knows that the teacher takes money'
		const dressed = [
			text.toUpperCase(),
			`${text}!!!`,
			text.replaceAll(' ', '  '),
			text.replace('c', 'с'),
		]
		for (const one of dressed) expect(printOf(one)).toEqual(printOf(text))
		expect(textPrint('I did it', key)).toBeNull()
		expect(printOf(text).bytes).toHaveLength(36)
	})

	test('of other lengths, from before, are like nothing', () => {
		expect(likenessOf(new Uint8Array(8), printOf(NEAR_EN[0]?.text ?? '').bytes)).toBe(0)
	})
})
