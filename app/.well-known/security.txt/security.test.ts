import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
	vi.unstubAllEnvs()
	vi.resetModules()
})

async function answer(contact: string): Promise<Response> {
	vi.stubEnv('TREEHOLE_SECURITY_CONTACT', contact)
	vi.resetModules()
	return (await import('./route')).GET()
}

test('names the contact, and an end that is less than a year away', async () => {
	const text = await (await answer('mailto:holes@treehole.example')).text()
	expect(text).toContain('Contact: mailto:holes@treehole.example\n')
	const end = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
	expect(end).toBeGreaterThan(Date.now())
	expect(end).toBeLessThan(Date.now() + 365 * 24 * 3_600_000)
})

test('is not there without a contact', async () => {
	expect((await answer('')).status).toBe(404)
})
