import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { HOUR_MS } from '@/lib/time/hours'
import { addressOf, networkTag } from './network'
import { prefixOf } from './prefix'

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
	const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
	return { headers, socket: { remoteAddress } } as unknown as IncomingMessage
}

test.each([
	['203.0.113.7', '203.0.113'],
	['::ffff:203.0.113.7', '203.0.113'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
	['2001:0DB8:0001::1', '2001:db8:1'],
	['2001:db8::1', '2001:db8:0'],
	['::1', '0:0:0'],
	['fe80::1%eth0', 'fe80:0:0'],
	['no address', 'unknown'],
	['', 'unknown'],
])('%s is in the network %s', (address, network) => {
	expect(prefixOf(address)).toBe(network)
})

test('a forwarded address counts only behind trusted proxies, from the right', () => {
	const forged = from('10.0.0.1', '198.51.100.1, 203.0.113.7')
	expect(addressOf(forged, 0)).toBe('10.0.0.1')
	expect(addressOf(forged, 1)).toBe('203.0.113.7')
	expect(addressOf(forged, 2)).toBe('198.51.100.1')
	expect(addressOf(forged, 3)).toBe('10.0.0.1')
	expect(addressOf(from('10.0.0.1'), 1)).toBe('10.0.0.1')
})

test('a tag is the same within a network and an hour, and says nothing afterwards', () => {
	const now = 10 * HOUR_MS
	const tag = networkTag(from('203.0.113.7'), now)
	expect(networkTag(from('203.0.113.99'), now + 1000)).toBe(tag)
	expect(networkTag(from('203.0.114.7'), now + 1000)).not.toBe(tag)
	expect(networkTag(from('203.0.113.7'), now + HOUR_MS)).not.toBe(tag)
	expect(tag).toMatch(/^[\w-]{22}$/)
})
