import { expect, test } from 'vitest'
import { type Source, sourcesIn } from './sources'

const sources = sourcesIn(['app', 'components', 'lib'], /\.tsx?$/)

/**
 * What a server action closes over, Next encrypts into the page under a key that it keeps on disk. So actions stand in
 * files of their own, at the top level, and nobody binds anything to them.
 */
test('server actions close over nothing', () => {
	expect(closing(sources)).toEqual([])
	expect(sources.filter(({ text }) => text.startsWith("'use server'")).length).toBeGreaterThan(5)
})

test.each([
	"export function Page() {\n\tasync function send() {\n\t\t'use server'\n\t}\n}",
	'<form action={tellAction.bind(null, secret)}>',
])('the rule sees %j', (text) => {
	expect(closing([{ file: 'app/page.tsx', text }])).toEqual(['app/page.tsx'])
})

function closing(files: readonly Source[]): string[] {
	const inside = /\n\s*['"]use server['"]|Action\.bind\(/
	return files.filter(({ text }) => inside.test(text)).map(({ file }) => file)
}
