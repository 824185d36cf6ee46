import { expect, test, vi } from 'vitest'
import { emptyAtSignOut } from './signing-out'

const emptied = vi.fn()
vi.mock('./empty', () => ({ emptyBrowser: async () => emptied() }))
vi.mock('./offer', () => ({ showOffer: () => undefined }))
vi.mock('@/device/outbox', () => ({ outbox: () => Promise.reject(new TypeError('no letter')) }))

test('an outbox that cannot be read keeps nobody signed in', async () => {
	let submit: (event: object) => void = () => undefined
	vi.stubGlobal('navigator', { onLine: true })
	vi.stubGlobal('window', {})
	vi.stubGlobal('document', {
		addEventListener: (_: string, handler: typeof submit) => {
			submit = handler
		},
	})
	emptyAtSignOut()
	await new Promise<void>((resolve) => {
		const target = { getAttribute: () => '/sign-out', submit: resolve }
		submit({ target, preventDefault: () => undefined })
	})
	expect(emptied).toHaveBeenCalledOnce()
})
