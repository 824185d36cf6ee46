import 'server-only'
import { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome } from '@/lib/outcome'
import { joinTreehole } from './account'
import { codenameOf } from './codename/codename'
import type { WordLanguage } from './codename/word-language'
import { openSession } from './session/open-session'

/** Makes a member out of nothing: a new S, its account, a session, and the only showing of its twelve words. */
export async function signUp(
	language: WordLanguage,
	now: number = Date.now(),
): Promise<Outcome<readonly string[]>> {
	const secret = MemberSecret.random()
	const joined = await joinTreehole(secret, now)
	if (!joined.ok) return joined
	const words = codenameOf(secret, language)
	const opened = await openSession({ provider: 'codename', fields: { words: words.join(' ') } })
	return opened.ok ? done(words) : opened
}
