import { afterAll, expect, test, vi } from 'vitest'
import { quietConsole } from './quiet-console'

const SECRET = 'I never loved the lighthouse'

vi.hoisted(() => {
	process.env.TREEHOLE_LOG_LEVEL = 'silent'
})

const before = { ...console }
const written = vi.spyOn(process.stdout, 'write')
const complained = vi.spyOn(process.stderr, 'write')
afterAll(() => Object.assign(console, before))

test('what libraries print about a person’s text goes nowhere', () => {
	quietConsole()
	console.error(new Error(`Failed query: insert into secret … params: ${SECRET}`))
	console.warn(SECRET)
	console.log('%s', SECRET)
	const all = [...written.mock.calls, ...complained.mock.calls].flat().join('')
	Object.assign(console, before)
	expect(all).not.toContain('lighthouse')
})
