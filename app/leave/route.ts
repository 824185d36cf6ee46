import { forgetBrowser } from '@/lib/member/session/forget-browser'

/** POST /leave from any plain form, signed in or not: nothing of Treehole stays in this browser, and nothing of it shows. */
export function POST(request: Request): Promise<Response> {
	return forgetBrowser(request, '/away')
}
