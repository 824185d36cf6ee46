import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FIRST_NAMES } from './first-names'
import { asked, hashed } from './hashed'

const names = readFileSync('lib/hints/lists/first-names.txt', 'utf8').trim().split(/\s+/)

const TEXTS = 'lib/hints/labelled'
/** Words that are written: the locked halves are nobody's to look into. */
const written = readdirSync(TEXTS)
	.filter((file) => !file.includes('locked'))
	.flatMap(
		(file) =>
			readFileSync(`${TEXTS}/${file}`, 'utf8')
				.toLowerCase()
				.match(/[a-z]+/g) ?? [],
	)

test('what is put in is in it', () => {
	const isIn = asked(hashed(['ann', 'anna', 'bob']))
	expect(['ann', 'anna', 'bob', 'an', 'annabel', ''].map(isIn)).toEqual([
		true,
		true,
		true,
		false,
		false,
		false,
	])
	expect(asked(hashed([]))('ann')).toBe(false)
})

test('all names are in it, no other word of the labelled texts is, and of made-up ones few', () => {
	const isName = asked(FIRST_NAMES)
	const listed = new Set(names)
	expect(names.filter((name) => !isName(name))).toEqual([])
	expect(written.filter((word) => isName(word) && !listed.has(word))).toEqual([])
	const made = names.map(
		(name, i) => name.slice(0, 3) + (names[(i * 7) % names.length] ?? '').slice(-3),
	)
	const others = made.filter((word) => !listed.has(word))
	expect(others.filter(isName).length / others.length).toBeLessThan(0.005)
})

test('the hashed names are those of the list', async () => {
	const file = `/** Written by \`vitest run lib/hints/lists/hashed.test.ts --update\` from first-names.txt: never by hand. */
export const FIRST_NAMES =
	'${hashed(names)}'
`
	await expect(file).toMatchFileSnapshot('first-names.ts')
})
