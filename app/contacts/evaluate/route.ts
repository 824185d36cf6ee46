import { evaluate } from '@/lib/member/circles/contacts-command'
import { isOwnForm } from '@/lib/member/session/forget-browser'
import { asMember } from '@/lib/settle/as-member'

/** POST /contacts/evaluate `{ points }`: a chunk of blinded addresses, for the script that compares an address book. */
export async function POST(request: Request): Promise<Response> {
	if (!isOwnForm(request)) return new Response(null, { status: 403 })
	const input = await request.json().catch(() => null)
	const outcome = await asMember('contacts', ({ secret }) => evaluate(secret, input))
	const answer = outcome.ok ? outcome.value : { refusal: outcome.refusal }
	return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}
