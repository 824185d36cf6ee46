import { oprfKey } from '@/lib/member/circles/contacts-command'

/**
 * GET /contacts/key: the public half of the key that turns addresses into tokens, and those of the keys before it. The same bytes for everybody: devices
 * ask without cookies, and anybody can compare what they got.
 */
export async function GET(): Promise<Response> {
	const key = await oprfKey()
	const headers = { 'cache-control': 'no-store' }
	if (!key.ok) return Response.json({ refusal: key.refusal }, { status: 503, headers })
	return Response.json(key.value, { headers })
}
