import 'server-only'
import { z } from 'zod'
import { done, type Outcome, REFUSALS, refused } from '@/lib/outcome'
import { authOptions } from './auth-options'
import { type AuthAnswer, callNextAuth } from './call-next-auth'
import { keepSession } from './keep-session'
import { PROVIDERS } from './providers'

/** What each of next-auth's providers is sent. */
export type Credentials =
	| { readonly provider: 'codename'; readonly fields: { readonly words: string } }
	| { readonly provider: 'passkey'; readonly fields: { readonly answer: string } }

const csrfShape = z.object({ csrfToken: z.string() })
const redirectShape = z.object({ url: z.string() })

/** Signs in through next-auth. In an action or route handler: both cookies are set when it is done. */
export async function openSession({ provider, fields }: Credentials): Promise<Outcome> {
	const options = authOptions('en', PROVIDERS)
	const csrf = await callNextAuth(options, 'GET', ['csrf'], {})
	const { csrfToken } = csrfShape.parse(csrf.body)
	const pair = Object.fromEntries(csrf.cookies.map(({ name, value }) => [name, value]))
	const sent = { ...fields, csrfToken, json: 'true' }
	const answer = await callNextAuth(options, 'POST', ['callback', provider], pair, sent)
	return (await keepSession(answer)) ? done() : refused(refusalOf(answer))
}

/** The code that `admit` threw, as next-auth hands it on. */
function refusalOf({ body }: AuthAnswer) {
	const redirect = redirectShape.safeParse(body)
	const code = redirect.success ? new URL(redirect.data.url).searchParams.get('error') : null
	return REFUSALS.find((refusal) => refusal === code) ?? 'expired'
}
