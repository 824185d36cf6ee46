import { parseThingId } from '@/lib/crypto/id'
import { evenLength } from '@/lib/mark/even-length'
import { MOST_THINGS, marksOf } from '@/lib/mark/marks-queries'
import { presentMember } from '@/lib/member/present-member'
import { rotateSession } from '@/lib/member/session/rotate-session'
import { inEvenTime } from '@/lib/time/even-time'

/** What is the reader's own among `things`, beside a page that is the same for everybody. Never cached. */
export async function GET(request: Request): Promise<Response> {
	const asked = new URL(request.url).searchParams.get('things') ?? ''
	const things = asked
		.split(',')
		.map(parseThingId)
		.filter((thing) => thing !== null)
		.slice(0, MOST_THINGS)
	const member = await presentMember()
	// The one request that every visit of a member makes anyway.
	if (member) await rotateSession()
	const marks = await inEvenTime(async () =>
		member ? marksOf(member.secret, things) : { hearts: [], mine: [], votes: {} },
	)
	return new Response(evenLength({ member: member !== null, ...marks }, things.length), {
		headers: { 'cache-control': 'private, no-store', 'content-type': 'application/json' },
	})
}
