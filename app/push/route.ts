import { evenSteps } from '@/lib/mark/even-length'
import { presentMember } from '@/lib/member/present-member'
import { type Outcome, refused } from '@/lib/outcome'
import { asMember } from '@/lib/settle/as-member'
import { deafen, listen, pushKey } from '@/lib/telling/listen-command'

const NO_STORE = { headers: { 'cache-control': 'private, no-store' } }

/**
 * GET /push: the key that a browser subscribes for, which says who this server is, and whether a member asks: nobody else is to
 * be asked for a permission.
 */
export async function GET(): Promise<Response> {
	const [key, member] = [await pushKey(), await presentMember()]
	const answer = { key: key.ok ? key.value : null, member: member !== null }
	const headers = { ...NO_STORE.headers, 'content-type': 'application/json' }
	return new Response(evenSteps(JSON.stringify(answer)), { headers })
}

/**
 * POST /push from a script. Fields: does=on, endpoint, p256dh, auth, locale: this device is to hear of replies; does=off,
 * endpoint: it is not. Turning off needs no member, for whoever signs out does it.
 */
export async function POST(request: Request): Promise<Response> {
	const form = await request.formData().catch(() => new FormData())
	const outcome = await turn(form)
	const code = outcome.ok ? 'done' : outcome.refusal
	return Response.json({ ok: outcome.ok, code }, NO_STORE)
}

async function turn(form: FormData): Promise<Outcome> {
	switch (form.get('does')) {
		case 'on':
			return asMember('change', (member) => listen(member, Object.fromEntries(form)))
		case 'off':
			return deafen(String(form.get('endpoint')))
		default:
			return refused('badInput')
	}
}
