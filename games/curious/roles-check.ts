import { mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { HttpMember } from '@/browser/http/http-member'
import type { Row } from './action-list'
import { BACK, calling } from './actions'
import type { Role } from './roles'
import { pathsOf, ROUTES } from './route-list'
import type { Things } from './things'
import { type Answered, type Asked, posting, Wire } from './wire'

/** What only the owner may ever see: what waits, their S, and which things are theirs. */
export interface Private {
	readonly texts: readonly string[]
}

/** `toldTo`: what somebody else replied to them, as it stands in their list of replies; `group`: the name of a group that only they are in. */
export function privateOf(
	owner: HttpMember,
	waitingText: string,
	toldTo: string,
	group: string,
): Private {
	const secret = mnemonicToEntropy(owner.codename.join(' '), wordlist)
	const forms = (['base64url', 'base64', 'hex'] as const).map((form) =>
		Buffer.from(secret).toString(form),
	)
	const replied = `class="stirred-text" dir="auto">${toldTo}`
	return { texts: [waitingText, group, owner.codename.join(' '), '"mine":["', replied, ...forms] }
}

/** Calls an action as every role; returns each answer that is not the one that this role must get. */
export async function leaksOfAction(
	origin: string,
	name: string,
	{ guarded, fields }: Row,
	roles: readonly Role[],
	things: Things,
	secrets: Private,
): Promise<string[]> {
	return asEach(origin, roles, async (wire, role) => {
		const given = { locale: 'en', back: BACK, ...fields(things) }
		const answer = await wire.ask(await calling(name, given, role.cookie))
		const wanted = wantedCode(guarded, role)
		const wrong = wanted !== null && !says(answer, wanted)
		return [...(wrong ? [`not ${wanted}`] : []), ...shown(answer, secrets)]
	})
}

/** Reads a route as every role, and sends it a form; returns what it should not have shown. */
export async function leaksOfRoute(
	origin: string,
	template: string,
	roles: readonly Role[],
	things: Things,
	secrets: Private,
): Promise<string[]> {
	const route = ROUTES[template]
	if (!route) throw new Error(`${template} was not looked at`)
	const paths = pathsOf(route, things)
	return asEach(origin, roles, async (wire, { cookie }) => {
		const found: string[] = []
		for (const path of paths) {
			for (const asked of await bothWays(path, things, cookie)) {
				const answer = await wire.ask(asked)
				if (answer.status >= 500) found.push(`${asked.method} ${path}: ${answer.status}`)
				found.push(...shown(answer, secrets).map((what) => `${asked.method} ${path}: ${what}`))
			}
		}
		return found
	})
}

async function bothWays(path: string, { out }: Things, cookie: string): Promise<Asked[]> {
	const reading = { method: 'GET', path, headers: { cookie }, body: Buffer.alloc(0) }
	return [reading, await posting(path, [['thing', out]], cookie)]
}

async function asEach(
	origin: string,
	roles: readonly Role[],
	look: (wire: Wire, role: Role) => Promise<string[]>,
): Promise<string[]> {
	if (roles.length === 0) throw new Error('nobody tried')
	const wire = new Wire(origin)
	try {
		const found: string[] = []
		for (const role of roles) {
			found.push(...(await look(wire, role)).map((what) => `${role.name}: ${what}`))
		}
		return found
	} finally {
		wire.close()
	}
}

/** The code that this role must get; null where the door is open for them. */
function wantedCode(guarded: Row['guarded'], { member, steward = false }: Role): string | null {
	if (guarded === null) return null
	if (!member) return 'signIn'
	if (guarded === 'steward' && !steward) return 'notSteward'
	return guarded === 'member' ? null : 'gone'
}

/** Whether a code is what came of it, and no word that stands on a page: at the end of an address, or as a form's own state. */
function says({ headers, body }: Answered, code: string): boolean {
	const address = `${headers['x-action-redirect'] ?? headers.location ?? ''}`
	const isLed = new RegExp(`(?:note=|/note/)${code}(?:[;&#]|$)`).test(address)
	return isLed || body.includes(`"refusal":"${code}"`)
}

function shown(answer: Answered, { texts }: Private): string[] {
	const all = `${JSON.stringify(answer.headers)} ${answer.body}`
	return texts.filter((text) => all.includes(text)).map((text) => `shows ${text}`)
}
