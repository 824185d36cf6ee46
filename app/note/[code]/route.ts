import { REFUSALS } from '@/lib/outcome'
import { isNoteCode } from '@/lib/settle/note-code'

/** What came of a form that the reader script sent: no page, only the code. */
export async function GET(
	_: Request,
	{ params }: { params: Promise<{ code: string }> },
): Promise<Response> {
	const { code } = await params
	if (!isNoteCode(code)) return new Response(null, { status: 404 })
	return Response.json({ ok: !REFUSALS.some((refusal) => refusal === code), code })
}
