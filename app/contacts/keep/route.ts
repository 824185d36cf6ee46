import { keepContacts } from '@/lib/member/circles/contacts-command'
import { isOwnForm } from '@/lib/member/session/forget-browser'
import { asMember } from '@/lib/settle/as-member'

/** POST /contacts/keep `{ tokens }`: who is in the member's address book, as tokens that only the keeper's key makes. */
export async function POST(request: Request): Promise<Response> {
	if (!isOwnForm(request)) return new Response(null, { status: 403 })
	const input = await request.json().catch(() => null)
	const outcome = await asMember('contactsKept', ({ secret }) => keepContacts(secret, input))
	const answer = outcome.ok ? outcome.value : { refusal: outcome.refusal }
	return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}
