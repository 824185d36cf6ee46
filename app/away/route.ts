/** A page that says nothing, not even whose it is: where leaving leads. */
const NOTHING = '<!doctype html><html lang="en"><meta charset="utf-8"><title>New tab</title></html>'

export function GET(): Response {
	return new Response(NOTHING, {
		headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
	})
}
