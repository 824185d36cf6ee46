import { parseThingId } from '@/lib/crypto/id'
import { presentMember } from '@/lib/member/present-member'
import { waitingPhoto } from '@/lib/telling/my-photo'

/** GET /{l}/told/{id}/photo: the photo of a secret that waits, for its teller; 404 for everybody else, and once it is out. */
export async function GET(
	_: Request,
	{ params }: { params: Promise<{ id: string }> },
): Promise<Response> {
	const thing = parseThingId((await params).id)
	const member = thing && (await presentMember())
	const photo = member && (await waitingPhoto(member.secret, thing))
	const headers = { 'cache-control': 'private, no-store' }
	if (!photo) return new Response(null, { status: 404, headers })
	return new Response(new Uint8Array(photo), {
		headers: { ...headers, 'content-type': 'image/webp' },
	})
}
