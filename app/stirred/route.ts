import { evenSteps } from '@/lib/mark/even-length'
import { presentMayRead } from '@/lib/member/circles/present-circles'
import { presentMember } from '@/lib/member/present-member'
import { repliesFor } from '@/lib/telling/replies-queries'

/**
 * GET /stirred: for the script that counts what is new, the number of the newest reply of others in each of the member's
 * threads. Which of them were seen, only the device knows. Never cached.
 */
export async function GET(): Promise<Response> {
	const member = await presentMember()
	const list = member && (await repliesFor(member.secret, member.nextHint, presentMayRead))
	const newest = list?.stirred.map(({ card, newest }) => [card.id, newest.number]) ?? []
	return new Response(evenSteps(JSON.stringify({ member: member !== null, newest })), {
		headers: { 'cache-control': 'private, no-store', 'content-type': 'application/json' },
	})
}
