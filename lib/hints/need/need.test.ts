import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { digitsOf, NEEDS_AT, needIn, scoreOf } from './need'
import { type Example, train } from './train'

/** All labelled texts but the locked ones. */
const examples: Example[] = ['en-visible', 'en-need', 'zh-visible', 'zh-need'].flatMap((half) =>
	readFileSync(`lib/hints/labelled/${half}.txt`, 'utf8')
		.trim()
		.split('\n')
		.map((line) => {
			const [label = '', text = ''] = line.split('\t')
			return { text, needs: label === 'selfharm' }
		}),
)

test('the weights are those of the labelled texts', async () => {
	const { weights, start } = train(examples)
	const file = `/** Written by \`vitest run lib/hints/need/need.test.ts --update\` from lib/hints/labelled: never by hand. */
export const START = ${start}
/** One character a weight. */
export const STEPS =
	'${digitsOf(weights)}'
`
	await expect(file).toMatchFileSnapshot('weights.ts')
})

test('texts that it was not trained on are found as well', () => {
	const folds = [0, 1, 2, 3, 4]
	const held = folds.flatMap((fold) => {
		const model = train(examples.filter((_, i) => i % folds.length !== fold))
		return examples
			.filter((_, i) => i % folds.length === fold)
			.map(({ text, needs }) => ({ needs, found: scoreOf(text, model) >= NEEDS_AT }))
	})
	const found = held.filter((one) => one.found)
	const right = found.filter(({ needs }) => needs).length
	const recall = right / held.filter(({ needs }) => needs).length
	console.table({ texts: held.length, recall, precision: right / found.length })
	expect(recall).toBeGreaterThan(0.65)
	expect(right / found.length).toBeGreaterThan(0.45)
})

test('the sentence that says it is the one that is marked', () => {
	const text = 'Work is fine. I do not want to be alive any more. The cat is well.'
	const [hint] = needIn(text)
	expect(text.slice(hint?.from, hint?.to).trim()).toBe('I do not want to be alive any more')
	expect(needIn('The bus was late again, and its driver sang.')).toEqual([])
	expect(needIn('')).toEqual([])
})
