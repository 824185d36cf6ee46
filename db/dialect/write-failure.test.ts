import { expect, test, vi } from 'vitest'

test('a failed write is known to the copy of its class in another bundle', async () => {
	const { WriteFailure: front } = await import('./writer')
	vi.resetModules()
	const { WriteFailure: next } = await import('./writer')
	expect(next).not.toBe(front)
	const failure = new front('conflict')
	expect(failure instanceof next).toBe(true)
	expect(new Error('conflict') instanceof next).toBe(false)
})
