import { presentMember } from '@/lib/member/present-member'
import { casePhoto } from '@/lib/telling/review/case-queries'

/** GET /{l}/steward/{review}/photo: the photo of a case, for a steward who may judge it; 404 for everybody else. */
export async function GET(
	_: Request,
	{ params }: { params: Promise<{ review: string }> },
): Promise<Response> {
	const { review } = await params
	const member = await presentMember()
	const photo = member && (await casePhoto(member.secret, review))
	const headers = { 'cache-control': 'private, no-store' }
	if (!photo) return new Response(null, { status: 404, headers })
	return new Response(new Uint8Array(photo), {
		headers: { ...headers, 'content-type': 'image/webp' },
	})
}
