import { oprfKey } from '@/lib/member/circles/contacts-command'

/** GET /contacts/key: the public half of the key that turns addresses into tokens, the same for everybody. */
export async function GET(): Promise<Response> {
	const key = await oprfKey()
	const headers = { 'cache-control': 'no-store' }
	if (!key.ok) return Response.json({ refusal: key.refusal }, { status: 503, headers })
	return Response.json({ key: key.value }, { headers })
}
