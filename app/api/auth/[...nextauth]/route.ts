import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { parseLocale } from '@/i18n/locales'
import { authOptions } from '@/lib/member/session/auth-options'
import { PROVIDERS } from '@/lib/member/session/providers'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What of next-auth is open; its own pages lead to ours, and its log takes nothing from strangers. */
const OPEN = {
	GET: ['session', 'csrf', 'providers', 'signin', 'signout', 'error'],
	POST: ['callback', 'signout'],
}

export function GET(request: NextRequest, context: Context): Promise<Response> {
	return answer(OPEN.GET, request, context)
}

export function POST(request: NextRequest, context: Context): Promise<Response> {
	return answer(OPEN.POST, request, context)
}

async function answer(open: string[], request: NextRequest, context: Context): Promise<Response> {
	const [action = ''] = (await context.params).nextauth
	if (!open.includes(action)) return new Response(null, { status: 404 })
	const locale = parseLocale((await cookies()).get('language')?.value) ?? 'en'
	const response: Response = await NextAuth(request, context, authOptions(locale, PROVIDERS))
	response.headers.set('cache-control', 'no-store')
	return response
}
