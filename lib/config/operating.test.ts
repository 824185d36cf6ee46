import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { environment } from './config'

/** The rows of the settings table: name and default. */
const documented = [
	...readFileSync('docs/operating.md', 'utf8').matchAll(/^\| `(TREEHOLE_\w+|PORT)`\s+\| (\S+)/gm),
].map(([, name, value]) => [name, value])

test('docs/operating.md lists every setting with its default, and no other', () => {
	const settings = Object.entries(environment.shape).map(([name, shape]) => {
		const value = shape.safeParse(undefined).data
		return [name, value === undefined ? '–' : `\`${value}\``]
	})
	expect(documented).toEqual(settings)
})
