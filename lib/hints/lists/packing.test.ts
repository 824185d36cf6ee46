import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packed, unpacked } from './packing'

const names = readFileSync('lib/hints/lists/first-names.txt', 'utf8').trim().split(/\s+/)

test('what is packed is what comes out', () => {
	expect(unpacked(packed(['anna', 'ann', 'annabel', 'bob']))).toEqual([
		'ann',
		'anna',
		'annabel',
		'bob',
	])
	expect(unpacked(packed(names))).toEqual([...new Set(names)].sort())
})

test('the packed names are those of the list', async () => {
	const file = `/** Written by \`vitest run lib/hints/lists/packing.test.ts --update\` from first-names.txt: never by hand. */
export const FIRST_NAMES =
	'${packed(names)}'
`
	await expect(file).toMatchFileSnapshot('first-names.ts')
})
