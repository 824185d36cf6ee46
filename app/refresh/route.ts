import { refreshCircles } from '@/lib/member/circles/present-circles'
import { presentMember } from '@/lib/member/present-member'
import { parseBack } from '@/lib/settle/back'

/**
 * GET /refresh?back=…: reads anew which circles the member who is here may read, keeps them in their session, and leads back. The front
 * sends readers here whose session is older than five minutes.
 */
export async function GET(request: Request): Promise<Response> {
	const back = parseBack(new URL(request.url).searchParams.get('back'), '/en/circles')
	const member = await presentMember()
	if (member) await refreshCircles()
	const signIn = `/${back.slice(1, 3)}/sign-in?${new URLSearchParams({ back })}`
	return new Response(null, {
		status: 303,
		headers: { location: member ? back : signIn, 'cache-control': 'no-store' },
	})
}
