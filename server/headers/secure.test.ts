import { expect, test, vi } from 'vitest'
import { commonHeaders } from './headers'

vi.hoisted(() => {
	process.env.TREEHOLE_ORIGIN = 'https://tree.example'
})

test('on https, browsers are told to stay there for two years', () => {
	expect(commonHeaders()['strict-transport-security']).toMatch(/^max-age=63072000/)
})
