import { expect, test } from 'vitest'
import { parseMessage } from './messages'

test.each([
	[{ kind: 'skipWaiting' }],
	[{ kind: 'keep', url: 'https://tree.example/en' }],
	[{ kind: 'wipe' }],
])('%j is a message of ours', (message) => {
	expect(parseMessage(message)).toEqual(message)
})

test.each([
	[null],
	[undefined],
	['keep'],
	[{}],
	[{ kind: 'SKIP_WAITING' }],
	[{ kind: 'outbox' }],
	[{ type: 'wipe' }],
	[{ kind: 'keep' }],
	[{ kind: 'keep', url: 1 }],
	[{ kind: ['keep'] }],
])('%j is none', (data) => {
	expect(parseMessage(data)).toBe(null)
})
