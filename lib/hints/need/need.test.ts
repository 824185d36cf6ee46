import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folded } from './folds'
import { digitsOf, needIn, needOf, speaksOfNeed } from './need'
import { type Example, train } from './train'

/** All labelled texts but the locked ones. */
const examples: (Example & { readonly half: string })[] = [
	'en-visible',
	'en-need',
	'en-need-more',
	'zh-visible',
	'zh-need',
	'zh-need-more',
].flatMap((half) =>
	readFileSync(`lib/hints/labelled/${half}.txt`, 'utf8')
		.trim()
		.split('\n')
		.map((line) => {
			const [label = '', text = ''] = line.split('\t')
			return { half, text, needs: label === 'selfharm' }
		}),
)

test('the weights are those of the labelled texts', async () => {
	const { weights, start } = train(examples)
	const file = `/** Written by \`vitest run lib/hints/need/need.test.ts --update\` from lib/hints/labelled: never by hand. */
export const START = ${start}
/** One character a weight, and how many in a row are nothing. */
export const STEPS =
	'${digitsOf(weights)}'
`
	await expect(file).toMatchFileSnapshot('weights.ts')
})

/** Each text as a model finds it that was trained on the others. */
const tried = folded(examples).flatMap(({ learnt, held }) => {
	const model = train(learnt)
	return held.map((one) => ({
		...one,
		isFound: speaksOfNeed(one.text, needOf(one.text, model).score),
	}))
})

test.each(['en', 'zh'])('texts in %s that it was not trained on are found as well', (language) => {
	const own = tried.filter(({ half }) => half.startsWith(language))
	const need = own.filter(({ needs }) => needs)
	const told = own.filter(({ half, needs }) => !needs && half.endsWith('visible'))
	const recall = need.filter((one) => one.isFound).length / need.length
	const falsely = told.filter((one) => one.isFound).length / told.length
	console.table({ need: need.length, recall, told: told.length, falsely })
	expect(recall).toBeGreaterThan(0.9)
	expect(falsely).toBeLessThan(0.25)
})

test('a sentence that says it is marked, and one that does not is not', () => {
	const text = 'I do not want to be alive any more'
	const [hint] = needIn(text)
	expect(text.slice(hint?.from, hint?.to)).toBe(text)
	expect(needIn('The tram was full, and a boy with a cello sang.')).toEqual([])
	expect(needIn('')).toEqual([])
	expect(needIn('Hello there')).toEqual([])
	expect(needIn('今天在图书馆睡着了，醒来身上多了一件外套。')).toEqual([])
})

test.each(['kms', 'I want to die', 'suicidal', '想死', '不想活了', '自残'])(
	'%s is enough',
	(text) => {
		expect(needIn(text)).toHaveLength(1)
	},
)
