import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { HintKind } from './hint'
import { hintsIn } from './hints'

const file = (half: string) => `lib/hints/labelled/${half}.txt`
const read = (half: string) => readFileSync(file(half), 'utf8')

interface Labelled {
	readonly label: string
	readonly text: string
}

function labelled(half: string): Labelled[] {
	return read(half)
		.trim()
		.split('\n')
		.map((line) => {
			const [label = '', text = ''] = line.split('\t')
			return { label, text }
		})
}

const found = new Map<string, ReadonlySet<HintKind>>()

/** What is hinted at in a text, looked for once. */
function kindsIn(text: string): ReadonlySet<HintKind> {
	const kinds = found.get(text) ?? new Set(hintsIn(text).map(({ kind }) => kind))
	found.set(text, kinds)
	return kinds
}

/** How much of what is labelled so is found, and how much of what is found is labelled so. */
function scoreOf(all: readonly Labelled[], kind: HintKind) {
	const hinted = all.filter(({ text }) => kindsIn(text).has(kind))
	const right = hinted.filter(({ label }) => label === kind).length
	const recall = right / all.filter(({ label }) => label === kind).length
	return { texts: all.length, kind, recall, precision: right / hinted.length }
}

const KINDS = ['person', 'selfharm', 'number', 'threat', 'link', 'work'] as const

function scoresOf(all: readonly Labelled[]) {
	return Object.fromEntries(KINDS.map((kind) => [kind, scoreOf(all, kind)]))
}

/**
 * SHA-256 of the locked halves: written by somebody else, scored once, and never read by whoever writes the patterns, so nobody may change
 * them. A half that is not there yet has no hash here.
 */
const LOCKED: Readonly<Record<string, string>> = {
	'en-locked': '3d3cbe6f94e2c307c3ca0521486cd3c714faab03c2c92d974ff8ae29e4a9b82b',
	'zh-locked': 'e9cf5500af8aabac5e3da67180d9d751a455e1bb2b7b4d12626fcdf04fa95c29',
}

test('no locked half lies there without its hash', () => {
	for (const half of ['en-locked', 'zh-locked'])
		expect(half in LOCKED, half).toBe(existsSync(file(half)))
})

test.each(Object.entries(LOCKED))('%s is as it was written', (half, hash) => {
	expect(createHash('sha256').update(read(half)).digest('hex')).toBe(hash)
})

const VISIBLE = ['en-visible', 'zh-visible']

describe.each([...VISIBLE, ...Object.keys(LOCKED)])('%s', (half) => {
	const all = labelled(half)
	const scores = scoresOf(all)

	test('has texts of every kind, each once', () => {
		console.table(scores)
		expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
		expect(all.length).toBeGreaterThanOrEqual(half.endsWith('visible') ? 400 : 200)
		const labels = new Set(all.map(({ label }) => label))
		expect([...labels].sort()).toEqual(
			['health', 'link', 'none', 'number', 'person', 'selfharm', 'spam', 'threat', 'work'].sort(),
		)
	})

	test('no innocent count is a number', () => {
		const innocent = all.filter(({ label }) =>
			['none', 'health', 'person', 'selfharm'].includes(label),
		)
		expect(innocent.filter(({ text }) => kindsIn(text).has('number'))).toEqual([])
	})

	test('people are found, and few who are none', () => {
		expect(scores.person?.recall).toBeGreaterThanOrEqual(0.9)
		expect(scores.person?.precision).toBeGreaterThanOrEqual(0.8)
	})

	test('who may need help is found', () => {
		expect(scores.selfharm?.recall).toBeGreaterThanOrEqual(0.95)
	})
})

test.each(VISIBLE)('%s: numbers and addresses are found', (half) => {
	expect(scoresOf(labelled(half)).number?.recall).toBeGreaterThanOrEqual(0.9)
})

test.each([
	'It is 0.7834501927364510 of the truth',
	'π is 3.14159265358979323846',
	'3.13800138000 apples',
	'I earned 12,345,678 points in 2024-11-24',
	'The wechat group is loud',
	'He blocked me on QQ yesterday',
	'a made-up word like bqqhjklmnpc',
	'微信group里没人说话',
])('%s finds nobody', (text) => {
	expect(hintsIn(text)).toEqual([])
})

test.each([
	['I work at Saint Mary hospital and we all cheat', 'work'],
	['the third branch of Northbank', 'work'],
	['我在第二人民医院急诊科上班', 'work'],
	['I work at night and sleep at noon', null],
	['I teach in a small town', null],
	['我上班的时候总想睡觉', null],
] as const)('%s says where: %s', (text, kind) => {
	expect(hintsIn(text).find((hint) => hint.kind === 'work')?.kind ?? null).toBe(kind)
})

describe('hidden ways to write', () => {
	test.each([
		['Call +1 415 555 2671', 'number'],
		['Call ＋1 415 555 2671', 'number'],
		['打 １３８００１３８０００', 'number'],
		['my wechat: longtail', 'number'],
		['加v xiaoming', 'number'],
		['打 ①③⑧⓪⓪①③⑧⓪⓪⓪', 'number'],
		['Ѕаrаh knows nothing', 'person'],
		['I want to kіll mysеlf', 'selfharm'],
		['138\u200b0013\u2060800\u00ad0 is his', 'number'],
		['I told Sa\u200bra\u200dh all of it', 'person'],
		['I want to k̷i̷l̷l̷ m̷y̷s̷e̷l̷f̷', 'selfharm'],
		['我\u200b不想\ufeff活了', 'selfharm'],
		['把陈\u200b浩\u200c然的事告诉你', 'person'],
	] as const)('%s is %s', (text, kind) => {
		expect(hintsIn(text).map((hint) => hint.kind)).toContain(kind)
	})

	test('places are those of the text, whatever it is made of', () => {
		const text = '👩‍👩‍👧‍👦 Sarah'
		const [hint] = hintsIn(text)
		expect(text.slice(hint?.from, hint?.to)).toBe('Sarah')
		expect(hintsIn(`${'́'.repeat(2_000)}Z̷̢͝a̵l̸g̴o`)).toEqual([])
		expect(hintsIn('😀'.repeat(500))).toEqual([])
		expect(hintsIn('')).toEqual([])
	})
})
