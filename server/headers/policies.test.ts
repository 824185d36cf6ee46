import { expect, test } from 'vitest'
import { commonHeaders } from './headers'
import { BARE_POLICY, FILE_POLICY, memberPolicy, PRINTED_POLICY } from './policies'

function directives(policy: string): Map<string, string[]> {
	return new Map(
		policy.split('; ').map((directive) => {
			const [name = '', ...sources] = directive.split(' ')
			return [name, sources]
		}),
	)
}

test.each([
	['printed', PRINTED_POLICY],
	['member', memberPolicy('bm9uY2U=')],
	['file', FILE_POLICY],
	['bare', BARE_POLICY],
])('the %s policy starts from nothing and lets nobody frame it', (_, policy) => {
	const named = directives(policy)
	expect(named.get('default-src')).toEqual(["'none'"])
	expect(named.get('frame-ancestors')).toEqual(["'none'"])
	const script = named.get('script-src') ?? []
	for (const loose of ["'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:', '*', 'https:']) {
		expect(script).not.toContain(loose)
	}
})

test.each([
	['printed', PRINTED_POLICY],
	['member', memberPolicy('bm9uY2U=')],
])('a %s page talks to nobody but us', (_, policy) => {
	const named = directives(policy)
	for (const name of ['connect-src', 'form-action', 'manifest-src', 'worker-src', 'style-src']) {
		expect(named.get(name)).toEqual(["'self'"])
	}
	expect(named.get('base-uri')).toEqual(["'none'"])
	expect(named.get('img-src')).toEqual(["'self'", 'data:'])
	expect(named.get('require-trusted-types-for')).toEqual(["'script'"])
})

test.each([PRINTED_POLICY, memberPolicy('bm9uY2U='), FILE_POLICY, BARE_POLICY])(
	'nothing unsafe is allowed anywhere: %s',
	(policy) => expect(policy).not.toContain('unsafe-'),
)

test('a printed page runs files of ours alone, and none of them writes HTML from text', () => {
	const named = directives(PRINTED_POLICY)
	expect(named.get('script-src')).toEqual(["'self'"])
	expect(named.get('trusted-types')).toEqual(['treehole'])
})

test('a member page runs what carries its nonce, and files of ours', () => {
	expect(directives(memberPolicy('bm9uY2U=')).get('script-src')).toEqual([
		"'self'",
		"'nonce-bm9uY2U='",
	])
})

test('the headers of every answer', () => {
	expect(commonHeaders()).toMatchObject({
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
	})
	expect(commonHeaders()).not.toHaveProperty('strict-transport-security')
})
