import { redirect } from 'next/navigation'
import { parseLocale } from '@/i18n/locales'
import { asMember } from '@/lib/settle/as-member'
import { withNote } from '@/lib/settle/back'
import { exportOf } from '@/lib/telling/export-queries'

/** GET /{l}/me/export: all that a member told, as a JSON file; back to "my things" with the reason where that cannot be. */
export async function GET(
	_: Request,
	{ params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
	const locale = parseLocale((await params).locale) ?? 'en'
	const outcome = await asMember('change', ({ secret, nextHint }) => exportOf(secret, nextHint))
	if (!outcome.ok) redirect(withNote(`/${locale}/me`, outcome.refusal))
	return new Response(JSON.stringify(outcome.value, null, '\t'), {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="treehole.json"',
			'cache-control': 'private, no-store',
		},
	})
}
