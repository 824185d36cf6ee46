import type { HttpMember } from '@/browser/http/http-member'

/** Somebody who is not the owner, whatever they pretend: a name and a Cookie header. */
export interface Role {
	readonly name: string
	readonly cookie: string
	/** Whether they are a member, only another one. */
	readonly member: boolean
	/** Whether they are a steward, only one who speaks in the thread that is to be judged. */
	readonly steward?: boolean
	/** Whether they hold the owner's own session, whole: a capability that reads the owner's circles by itself, and does nothing else. */
	readonly session?: boolean
}

/** Nobody, a stranger, a steward who is a party, and what forgers would try with the owner's name and their own cookies. */
export function rolesOf(owner: HttpMember, stranger: HttpMember, party: HttpMember): Role[] {
	const [own, other] = [jarOf(owner), jarOf(stranger)]
	const forged = (name: string, s: string, session: string): Role => ({
		name,
		cookie: `treehole-s=${s}; treehole-session=${session}`,
		member: false,
		session: session === own.session,
	})
	return [
		{ name: 'nobody', cookie: '', member: false },
		{ name: 'a stranger', cookie: stranger.browser.cookie, member: true },
		{
			...{ name: 'a steward who is a party', cookie: party.browser.cookie },
			...{ member: true, steward: true },
		},
		forged('a changed S', changed(own.s), own.session),
		forged('a changed session', own.s, changed(own.session)),
		forged('an S cut short', own.s.slice(0, -4), own.session),
		forged('a session for an S', own.session, own.session),
		forged('S alone', own.s, ''),
		forged('a stranger’s session and a made-up S', 'A'.repeat(other.s.length), other.session),
	]
}

function jarOf({ browser: { cookie } }: HttpMember) {
	const value = (name: string) => new RegExp(`(?:^|; )${name}=([^;]+)`).exec(cookie)?.[1]
	const [s, session] = [value('treehole-s'), value('treehole-session')]
	if (!s || !session) throw new Error('the member has no cookies to forge')
	return { s, session }
}

/** One character in the middle is another one. */
function changed(sealed: string): string {
	const at = sealed.length >> 1
	return sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
}
