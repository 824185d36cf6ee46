import { GUARDED } from '@/lib/guard/guarded'
import { makeChallenge } from '@/lib/guard/proof-of-work'

/** GET /proof?for=tell: a fresh puzzle for one sending. Public: it says nothing and is bound to nobody. */
export async function GET(request: Request): Promise<Response> {
	const asked = new URL(request.url).searchParams.get('for')
	const what = GUARDED.find((one) => one === asked)
	if (!what) return new Response(null, { status: 404 })
	return Response.json(await makeChallenge(what), { headers: { 'cache-control': 'no-store' } })
}
