import { parseLocale } from '@/i18n/locales'
import { forgetBrowser } from '@/lib/member/session/forget-browser'

/** POST /sign-out (locale=…) from any plain form. A route and not an action, for only a route can empty the browser. */
export async function POST(request: Request): Promise<Response> {
	const form = await request.formData().catch(() => new FormData())
	const locale = parseLocale(String(form.get('locale'))) ?? 'en'
	return forgetBrowser(request, `/${locale}`)
}
