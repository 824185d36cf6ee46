/** The answer that leads a plain form on to a page of ours (303). */
export function seeOther(location: string): Response {
	return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
