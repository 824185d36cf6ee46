import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { knownOnes } from '../known-ones'
import { folded } from '../need/folds'
import { digitsOf, type Model } from '../need/need'
import { type Course, type TrainingRow, trained } from '../need/train'
import { sentencesOf } from '../sentences'
import { rowsOf } from './examples'
import { drawing } from './exchanged'
import { namedBy, namedIn, overlaps, PLACES, type Script } from './named'
import { type LabelledText, textsOf } from './texts'

const read = (half: string) => readFileSync(`lib/hints/labelled/${half}.txt`, 'utf8')
const FIRST_NAMES = [
	...new Set(readFileSync('lib/hints/lists/first-names.txt', 'utf8').trim().split(/\s+/)),
].sort()
const textsIn = (half: string) => textsOf(half, read(half))

const ENGLISH = ['en-visible', 'en-people', 'en-need', 'en-need-more']
const CHINESE = ['zh-visible', 'zh-people', 'zh-need', 'zh-need-more']
/** Latin letters name people in Chinese texts as well. */
const TEXTS: Readonly<Record<Script, LabelledText[]>> = {
	latin: [...ENGLISH, ...CHINESE].flatMap(textsIn),
	han: CHINESE.flatMap(textsIn),
}

const HOW: Course = { rounds: 8, shrink: 1e-3, ease: 1e-6, unknown: -4, fewest: 1, grain: 2 }
const LONG = 300_000

interface Learnt extends LabelledText {
	readonly rows: readonly TrainingRow[]
}

function modelOf(texts: readonly Learnt[]): Model {
	return trained(
		texts.flatMap(({ rows }) => rows),
		PLACES,
		HOW,
	)
}

describe.each(['latin', 'han'] as const)('%s', (script) => {
	const draw = drawing(5, FIRST_NAMES, read('zh-given-names'))
	const texts = TEXTS[script].map((one) => ({ ...one, rows: rowsOf(one, script, draw) }))

	test(
		'the weights are those of the labelled texts',
		async () => {
			const { weights, start } = modelOf(texts)
			const file = `/** Written by \`vitest run lib/hints/named/named.test.ts --update\` from lib/hints/labelled: never by hand. */
export const START = ${start}
/** One character a weight. */
export const STEPS =
	'${digitsOf(weights)}'
`
			await expect(file).toMatchFileSnapshot(`weights-${script}.ts`)
		},
		LONG,
	)

	test(
		'names in texts that it was not trained on are found as well',
		() => {
			const found = folded(texts).flatMap(({ learnt, held }) => {
				const model = modelOf(learnt)
				return held.map((one) => ({ ...one, isFound: isFound(one.text, script, model) }))
			})
			const own = found.filter(({ half }) => half.startsWith(script === 'latin' ? 'en' : 'zh'))
			const people = own.filter(({ isOfPerson }) => isOfPerson)
			const told = own.filter(({ isOfPerson, half }) => !isOfPerson && half.endsWith('visible'))
			const recall = people.filter((one) => one.isFound).length / people.length
			const falsely = told.filter((one) => one.isFound).length / told.length
			console.table({ people: people.length, recall, told: told.length, falsely })
			expect(recall).toBeGreaterThan(script === 'latin' ? 0.83 : 0.58)
			expect(falsely).toBeLessThan(0.1)
		},
		LONG,
	)
})

function isFound(text: string, script: Script, model: Model): boolean {
	const known = knownOnes(text)
	return sentencesOf(text).some(({ sentence, index }) =>
		namedBy(sentence, script, model).some(
			([from, to]) => !overlaps(known, from + index, to + index),
		),
	)
}

test('a name is found by what stands around it, wherever it stands', () => {
	const found = (text: string, script: Script) =>
		namedIn(text, script).map(([from, to]) => text.slice(from, to))
	expect(found('昨天又替穆凡签了一次到', 'han')).toContain('穆凡')
	expect(found('今天的高铁晚点了两个小时', 'han')).toEqual([])
	expect(found('we all know that Ondrejka let the dog out', 'latin')).toEqual(['Ondrejka'])
	expect(found('the lift is out of order again', 'latin')).toEqual([])
})
