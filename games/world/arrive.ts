import { HttpBrowser } from '@/browser/http/http-browser'
import { HttpMember } from '@/browser/http/http-member'
import { ScriptedMember } from '@/browser/http/scripted-member'
import { parseCodename } from '@/lib/member/codename/codename'
import { Dice } from './dice'
import { makePasskey } from './passkey'
import { headersOf, personOf } from './person'
import type { Inhabitant } from './truth'

const ONE_WITH_PASSKEY_IN = 8
/** Both members of a pair have script, or neither: what comes by script says nothing of which of them it is by. */
const ONE_PAIR_WITHOUT_SCRIPT_IN = 3

/** Signs somebody up, by a link that carries their e-mail address, as newsletters do; some make a passkey. */
export async function arrive(origin: string, seed: number, number: number) {
	const person = personOf(number)
	const browser = new HttpBrowser(origin, headersOf(person))
	const isScripted = (number >> 1) % ONE_PAIR_WITHOUT_SCRIPT_IN !== 0
	const member = isScripted ? new ScriptedMember(origin, browser) : new HttpMember(origin, browser)
	await member.browser.page(`/en?utm_email=${encodeURIComponent(person.email)}`)
	await member.join()
	const { codename } = member
	const secret = parseCodename(codename.join(' '))
	if (!secret) throw new Error('the codename shown is none')
	const isWithPasskey = new Dice(seed, 'passkey', number).oneIn(ONE_WITH_PASSKEY_IN)
	const passkey = isWithPasskey ? { passkey: await makePasskey(member) } : {}
	const inhabitant: Inhabitant = { number, person, secret, codename, ...passkey }
	return { inhabitant, member }
}
