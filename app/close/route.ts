import { z } from 'zod'
import { parseLocale } from '@/i18n/locales'
import { forgetBrowser, isOwnForm } from '@/lib/member/session/forget-browser'
import { refused } from '@/lib/outcome'
import { asMember } from '@/lib/settle/as-member'
import { withNote } from '@/lib/settle/back'
import { seeOther } from '@/lib/settle/see-other'
import { closeAccount, FATES } from '@/lib/telling/close-command'

const fates = z.enum(FATES)

/**
 * POST /close (things=delete|unlink, locale=…) from a plain form: closes the account of whoever is signed in, and leaves
 * nothing of it in the browser. A route and not an action, for only a route can empty the browser.
 */
export async function POST(request: Request): Promise<Response> {
	if (!isOwnForm(request)) return new Response(null, { status: 403 })
	const form = await request.formData().catch(() => new FormData())
	const locale = parseLocale(String(form.get('locale'))) ?? 'en'
	const fate = fates.safeParse(form.get('things'))
	const outcome = fate.success
		? await asMember('change', ({ secret }) => closeAccount(secret, fate.data))
		: refused('badInput')
	if (outcome.ok) return forgetBrowser(request, withNote(`/${locale}`, 'closed'))
	return seeOther(withNote(`/${locale}/me`, outcome.refusal))
}
