import { asMember } from '@/lib/settle/as-member'
import { deleteThing } from '@/lib/telling/delete-command'

/**
 * POST /delete (thing=…): deletes one's own secret or reply for the script of "my things", which sends it when the time to
 * undo is over, or while the page goes away: a request that outlives its page cannot be a server action.
 */
export async function POST(request: Request): Promise<Response> {
	const form = await request.formData().catch(() => new FormData())
	const thing = String(form.get('thing'))
	const outcome = await asMember('change', ({ secret }) => deleteThing(secret, { thing }))
	return Response.json(
		{ ok: outcome.ok, code: outcome.ok ? 'deleted' : outcome.refusal },
		{ headers: { 'cache-control': 'no-store' } },
	)
}
