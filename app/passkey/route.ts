import { getTranslations } from 'next-intl/server'
import { parseLocale } from '@/i18n/locales'
import { optionsToAdd, optionsToSignIn } from '@/lib/member/passkey/ceremony-options'
import { presentMember } from '@/lib/member/present-member'

/**
 * POST /passkey?for=signIn or ?for=add&in=en: what the browser needs to begin, and a challenge in a cookie. Signing in
 * is public; adding is a member's own, and its answer holds S, for S is what a passkey carries.
 */
export async function POST(request: Request): Promise<Response> {
	const { searchParams } = new URL(request.url)
	if (searchParams.get('for') === 'signIn') return answer(await optionsToSignIn())
	if (searchParams.get('for') !== 'add') return new Response(null, { status: 404 })
	const present = await presentMember()
	if (!present) return new Response(null, { status: 401 })
	const locale = parseLocale(searchParams.get('in') ?? undefined) ?? 'en'
	const t = await getTranslations({ locale, namespace: 'member' })
	return answer(await optionsToAdd(present.secret, t('passkey.name')))
}

function answer(options: object): Response {
	return Response.json(options, { headers: { 'cache-control': 'no-store' } })
}
