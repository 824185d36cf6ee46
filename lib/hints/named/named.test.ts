import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fullNames } from '../full-names'
import { KNOWN } from '../lists/chinese-names'
import { GIVEN_NAMES } from '../lists/given-names'
import { digitsOf } from '../need/need'
import { trained } from '../need/train'
import { type NamedText, rowsOf } from './examples'
import { NAMED_AT, namedIn, PLACES, scoresIn } from './named'

const read = (name: string) => readFileSync(`lib/hints/labelled/${name}.txt`, 'utf8').trim()
const given = [...(GIVEN_NAMES.match(/\S\S/g) ?? []), ...read('zh-given-names').split(/\s+/)]
const known = new RegExp(KNOWN, 'giu')

interface Text extends NamedText {
	readonly isOfPerson: boolean
}

/** The visible texts, and those of need, which name nobody. Where full names stand is what patterns say; texts of somebody named otherwise teach nothing. */
const texts: Text[] = ['zh-visible', 'zh-need']
	.flatMap((half) => read(half).split('\n'))
	.map((line) => {
		const [label = '', text = ''] = line.split('\t')
		const isOfPerson = label === 'person'
		const names = isOfPerson ? fullNames(text) : []
		const unsure = [...text.matchAll(known)].map(span)
		if (isOfPerson && names.length === 0) unsure.push([0, text.length])
		return { text, names, unsure, isOfPerson }
	})

function span({ 0: found, index }: RegExpExecArray): [number, number] {
	return [index, index + found.length]
}

test('the weights are those of the labelled texts', async () => {
	const { weights, start } = trained(rowsOf(texts, given), PLACES)
	const file = `/** Written by \`vitest run lib/hints/named/named.test.ts --update\` from lib/hints/labelled: never by hand. */
export const START = ${start}
/** One character a weight. */
export const STEPS =
	'${digitsOf(weights)}'
`
	await expect(file).toMatchFileSnapshot('weights.ts')
})

test('names in texts that it was not trained on are found as well', () => {
	const folds = [0, 1, 2, 3, 4]
	const held = folds.flatMap((fold) => {
		const model = trained(
			rowsOf(
				texts.filter((_, i) => i % folds.length !== fold),
				given,
			),
			PLACES,
		)
		return texts
			.filter((_, i) => i % folds.length === fold)
			.map((one) => ({ ...one, isFound: isFound(one, model) }))
	})
	const full = held.filter(({ names }) => names.length > 0)
	const none = held.filter(({ isOfPerson }) => !isOfPerson)
	const recall = full.filter((one) => one.isFound).length / full.length
	const falsely = none.filter((one) => one.isFound).length / none.length
	console.table({ full: full.length, recall, none: none.length, falsely })
	expect(recall).toBeGreaterThan(0.8)
	expect(falsely).toBeLessThan(0.04)
})

function isFound({ text, unsure }: Text, model: Parameters<typeof scoresIn>[1]): boolean {
	return scoresIn(text, model).some(
		({ from, to, score }) =>
			score >= NAMED_AT && !unsure.some(([start, end]) => from < end && to > start),
	)
}

test('a name is found by what stands around it, wherever it stands', () => {
	const text = '我替孟凡答了一学期的到'
	expect(namedIn(text).map(([from, to]) => text.slice(from, to))).toContain('孟凡')
	expect(namedIn('今天的高铁晚点了两个小时')).toEqual([])
})
