import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { done, type Outcome, REFUSALS, refused } from '@/lib/outcome'
import { cookieName, SESSION_COOKIE } from '../cookie-names'
import { authCookies } from './auth-cookies'
import { ROTATE_AFTER } from './auth-options'
import { type AuthAnswer, callNextAuth } from './call-next-auth'
import { readSession } from './session-token'

/** What each of next-auth's providers is sent. */
export type Credentials =
	| { readonly provider: 'codename'; readonly fields: { readonly words: string } }
	| { readonly provider: 'passkey'; readonly fields: { readonly answer: string } }

const csrfShape = z.object({ csrfToken: z.string() })
const redirectShape = z.object({ url: z.string() })

/** Signs in through next-auth. In an action or route handler: both cookies are set when it is done. */
export async function openSession({ provider, fields }: Credentials): Promise<Outcome> {
	const csrf = await callNextAuth('GET', ['csrf'], {})
	const { csrfToken } = csrfShape.parse(csrf.body)
	const pair = Object.fromEntries(csrf.cookies.map(({ name, value }) => [name, value]))
	const sent = { ...fields, csrfToken, json: 'true' }
	const answer = await callNextAuth('POST', ['callback', provider], pair, sent)
	return (await keepSession(answer)) ? done() : refused(refusalOf(answer))
}

/** Another 30 days for who is here, once a day. In an action or route handler that a member uses anyway. */
export async function rotateSession(now: number = Date.now()): Promise<void> {
	const name = cookieName(SESSION_COOKIE)
	const token = (await cookies()).get(name)?.value
	const session = await readSession(token)
	if (!token || !session || now / 1000 - session.iat < ROTATE_AFTER) return
	await keepSession(await callNextAuth('GET', ['session'], { [name]: token }))
}

/** Of next-auth's cookies only the session is of use to a browser that signed in here. */
async function keepSession(answer: AuthAnswer): Promise<boolean> {
	const { name } = authCookies().sessionToken
	const session = answer.cookies.find((cookie) => cookie.name === name && cookie.value)
	if (session) (await cookies()).set(session)
	return session !== undefined
}

/** The code that `admit` threw, as next-auth hands it on. */
function refusalOf({ body }: AuthAnswer) {
	const redirect = redirectShape.safeParse(body)
	const code = redirect.success ? new URL(redirect.data.url).searchParams.get('error') : null
	return REFUSALS.find((refusal) => refusal === code) ?? 'expired'
}
