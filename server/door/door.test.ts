import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { shutFor } from './door'
import { hostsOf } from './hosts'
import { MOST_PHOTO_BODY_BYTES } from './limits'

const PUBLIC = hostsOf('https://tree.example')
const LOCAL = hostsOf('http://localhost:3000')

function asked(
	headers: Record<string, string>,
	{ method = 'GET', url = '/en' }: { method?: string; url?: string } = {},
): IncomingMessage {
	return {
		method,
		url,
		headers: { host: 'tree.example', ...headers },
	} as unknown as IncomingMessage
}

test.each(['tree.example', 'tree.example:443'])('%s is our name', (host) => {
	expect(shutFor(asked({ host }), PUBLIC)).toBe(null)
})

test.each([
	'evil.example',
	'tree.example.evil.example',
	'evil.tree.example',
	'tree.example:8443',
	'tree.example.',
	'tree.example@evil.example',
	'localhost',
	'127.0.0.1',
	'',
])('%j is not', (host) => {
	expect(shutFor(asked({ host }), PUBLIC)).toBe(421)
})

test.each(['localhost:3000', 'localhost', '127.0.0.1:3000', '[::1]:41001'])(
	'%s is ours on a machine of one’s own',
	(host) => {
		expect(shutFor(asked({ host }), LOCAL)).toBe(null)
	},
)

test.each([
	'127.0.0.1.evil.example',
	'localhost.evil.example:3000',
	'localhost:3000:1',
	'10.0.0.1',
])(
	'%s is not even there: a name that its owner can point at this machine (DNS rebinding)',
	(host) => {
		expect(shutFor(asked({ host }), LOCAL)).toBe(421)
	},
)

test.each([
	'//evil.example/',
	'/\\evil.example',
	'http://evil.example/',
	'*',
	'',
	'/ü',
	`/${'a'.repeat(3000)}`,
])('%j is no path of ours', (url) => {
	expect(shutFor(asked({}, { url }), PUBLIC)).toBe(400)
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND'])(
	'%s does not work here',
	(method) => {
		expect(shutFor(asked({}, { method }), PUBLIC)).toBe(405)
	},
)

const POST = { method: 'POST' }

test.each<[string, Record<string, string>]>([
	['a form of ours in any browser', { origin: 'https://tree.example' }],
	['a form of ours today', { origin: 'https://tree.example', 'sec-fetch-site': 'same-origin' }],
	['a form of ours whose browser hides the origin', { 'sec-fetch-site': 'same-origin' }],
	['a form sent again by reloading', { 'sec-fetch-site': 'none' }],
])('%s comes in', (_, headers) => {
	expect(shutFor(asked(headers, POST), PUBLIC)).toBe(null)
})

test.each<[string, Record<string, string>]>([
	['nothing that says where it comes from', {}],
	['a foreign origin', { origin: 'https://evil.example' }],
	['our name without encryption', { origin: 'http://tree.example' }],
	['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
	['a foreign site', { 'sec-fetch-site': 'cross-site' }],
	['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://tree.example' }],
	[
		'a foreign origin that claims to be ours',
		{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
	],
	[
		'a foreign origin with the forwarded host that Next would believe',
		{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
	],
	['an empty origin', { origin: '' }],
])('a form from %s does not', (_, headers) => {
	expect(shutFor(asked(headers, POST), PUBLIC)).toBe(403)
})

test('on a machine of one’s own a form must come from the very name it is sent to', () => {
	const form = (origin: string) => asked({ host: '127.0.0.1:3000', origin }, POST)
	expect(shutFor(form('http://127.0.0.1:3000'), LOCAL)).toBe(null)
	expect(shutFor(form('http://localhost:3000'), LOCAL)).toBe(null)
	expect(shutFor(form('http://localhost:9999'), LOCAL)).toBe(403)
})

test('a body larger than a photo and its form is refused by its length alone', () => {
	const form = (length: number) =>
		asked({ origin: 'https://tree.example', 'content-length': String(length) }, POST)
	expect(shutFor(form(MOST_PHOTO_BODY_BYTES), PUBLIC)).toBe(null)
	expect(shutFor(form(MOST_PHOTO_BODY_BYTES + 1), PUBLIC)).toBe(413)
})
