import type { HttpMember } from '@/browser/http/http-member'

/** A member's things, as a thing of each kind that an action may be about. */
export interface Things {
	readonly out: string
	/** Out as well; nobody says anything under it. */
	readonly quiet: string
	readonly reply: string
	readonly waiting: string
	/** Theirs, and judged by stewards: they can appeal. */
	readonly judged: string
	/** A case that they may decide as a steward, about what another steward told. */
	readonly review: string
	/** A group whose steward they are, its invitation, and the wish of somebody to be let in. */
	readonly group: string
	readonly invite: string
	readonly wish: string
}

/** What may be done to which thing, and by whom. */
export interface Row {
	/** Null where the door is open for everybody; 'all' where it is shut for all, the owner too. */
	readonly guarded: null | 'member' | 'owner' | 'steward' | 'all'
	readonly fields: (things: Things) => Readonly<Record<string, string>>
}

const nothing = () => ({})

/** The id of nothing. */
const NOTHING = 'A'.repeat(22)

/** Every server action of the build. A new one has to be put here: the test knows them all. */
export const ACTIONS: Readonly<Record<string, Row>> = {
	getCodename: { guarded: null, fields: nothing },
	signInWithWords: { guarded: null, fields: () => ({ words: 'no words of mine' }) },
	signInWithPasskey: { guarded: null, fields: () => ({ answer: '{}' }) },
	keptCodename: {
		guarded: 'member',
		fields: () => ({ first: '1', firstWord: 'x', second: '2', secondWord: 'y', words: 'en' }),
	},
	addPasskeyOfMine: { guarded: 'member', fields: () => ({ answer: '{}' }) },
	tellAction: { guarded: 'member', fields: () => ({ text: 'planted' }) },
	replyAction: { guarded: 'member', fields: ({ out }) => ({ secret: out, text: 'planted' }) },
	heartAction: { guarded: 'member', fields: ({ out }) => ({ thing: out, press: 'give' }) },
	voteAction: { guarded: 'member', fields: ({ out }) => ({ choice: `${out}.1` }) },
	deleteAction: { guarded: 'owner', fields: ({ out }) => ({ thing: out }) },
	unlinkAction: { guarded: 'owner', fields: ({ quiet }) => ({ thread: quiet }) },
	unlinkEverythingAction: { guarded: 'member', fields: nothing },
	followAction: { guarded: 'member', fields: ({ quiet }) => ({ thread: quiet }) },
	unfollowAction: { guarded: 'member', fields: ({ quiet }) => ({ thread: quiet }) },
	offerTieAction: { guarded: 'member', fields: () => ({ kind: 'once' }) },
	revokeOfferAction: { guarded: 'member', fields: () => ({ code: NOTHING }) },
	untieAction: { guarded: 'member', fields: () => ({ handle: NOTHING }) },
	joinAction: { guarded: 'member', fields: () => ({ code: NOTHING }) },
	/** The id of a group leads into no place. */
	joinPlaceAction: {
		guarded: 'all',
		fields: ({ group }) => ({ place: group, circle: group }),
	},
	foundGroupAction: { guarded: 'member', fields: () => ({ name: '', way: 'link' }) },
	leaveCircleAction: { guarded: 'member', fields: ({ group }) => ({ circle: group }) },
	muteCircleAction: {
		guarded: 'member',
		fields: ({ group }) => ({ circle: group, muted: 'yes' }),
	},
	rotateInviteAction: { guarded: 'owner', fields: ({ group }) => ({ circle: group }) },
	cutBranchAction: {
		guarded: 'owner',
		fields: ({ group, invite }) => ({ circle: group, branch: invite }),
	},
	handOverAction: { guarded: 'owner', fields: ({ group }) => ({ circle: group }) },
	closeGroupAction: { guarded: 'owner', fields: ({ group }) => ({ circle: group }) },
	decideWishAction: {
		guarded: 'owner',
		fields: ({ group, wish }) => ({ circle: group, handle: wish, admit: 'yes' }),
	},
	reportAction: {
		guarded: null,
		fields: ({ out }) => ({ thing: out, reason: '', words: '' }),
	},
	appealAction: {
		guarded: 'owner',
		fields: ({ judged }) => ({ thing: judged, words: 'planted' }),
	},
	decideAction: {
		guarded: 'steward',
		fields: ({ review }) => ({ review, measure: 'keep', rule: 'spam' }),
	},
	takeSeatAction: { guarded: 'member', fields: () => ({ code: NOTHING, agreed: 'yes' }) },
	judgeAction: { guarded: 'member', fields: () => ({ ticket: NOTHING, breaks: 'yes' }) },
	sendCodeAction: { guarded: 'member', fields: () => ({ address: 'nobody', country: 'US' }) },
	confirmCodeAction: { guarded: 'member', fields: () => ({ sealed: 'x', code: '000000' }) },
	undoAction: { guarded: 'owner', fields: ({ waiting }) => ({ thing: waiting }) },
}

/** Every route of the build: an address, how it is asked, and whether it may show an owner's own things. */
export const ROUTES: Readonly<
	Record<
		string,
		{
			readonly paths: (things: Things) => readonly string[]
			readonly owner: boolean
			readonly bySession?: true
		}
	>
> = {
	'/': { paths: () => ['/'], owner: false },
	'/[locale]': { paths: () => ['/en', '/zh?sort=warm'], owner: false },
	'/[locale]/circle/[circle]': {
		paths: ({ group }) => [`/en/circle/${group}`],
		owner: true,
		bySession: true,
	},
	'/[locale]/circle/[circle]/secret/[id]': {
		paths: ({ out, group }) => [`/en/circle/${group}/secret/${out}`],
		owner: false,
	},
	'/[locale]/circles': { paths: () => ['/en/circles'], owner: false },
	'/[locale]/circles/contacts': { paths: () => ['/en/circles/contacts'], owner: false },
	'/[locale]/circles/group/[circle]': {
		paths: ({ group }) => [`/en/circles/group/${group}`],
		owner: true,
	},
	'/[locale]/circles/group/[circle]/poster': {
		paths: ({ group }) => [`/en/circles/group/${group}/poster`],
		owner: true,
	},
	'/[locale]/circles/invite': { paths: () => ['/en/circles/invite'], owner: false },
	'/[locale]/circles/new': { paths: () => ['/en/circles/new'], owner: false },
	'/[locale]/codename': { paths: () => ['/en/codename'], owner: false },
	'/[locale]/device': { paths: () => ['/en/device'], owner: false },
	'/[locale]/help': { paths: () => ['/en/help'], owner: false },
	'/[locale]/home': { paths: () => ['/en/home'], owner: false },
	'/[locale]/join/[code]': { paths: () => [`/en/join/${NOTHING}`], owner: false },
	'/[locale]/locked': { paths: () => ['/en/locked'], owner: false },
	'/[locale]/manifest.webmanifest': { paths: () => ['/en/manifest.webmanifest'], owner: false },
	'/[locale]/me': { paths: () => ['/en/me', '/en/me?before=99'], owner: true },
	'/[locale]/me/export': { paths: () => ['/en/me/export'], owner: true },
	'/[locale]/offline': { paths: () => ['/en/offline'], owner: false },
	'/[locale]/passkeys': { paths: () => ['/en/passkeys'], owner: false },
	'/[locale]/place/[place]': { paths: () => ['/en/place/berlin'], owner: false },
	'/[locale]/places': { paths: () => ['/en/places'], owner: false },
	'/[locale]/problem/[status]': { paths: () => ['/en/problem/404'], owner: false },
	'/[locale]/promises': { paths: () => ['/en/promises'], owner: false },
	'/[locale]/jury': { paths: () => ['/en/jury'], owner: false },
	'/[locale]/me/appeal/[thing]': {
		paths: ({ judged }) => [`/en/me/appeal/${judged}`],
		owner: false,
	},
	'/[locale]/receipt/[code]': { paths: () => [`/en/receipt/${NOTHING}`], owner: false },
	'/[locale]/report/[thing]': {
		paths: ({ out, waiting }) => [`/en/report/${out}`, `/en/report/${waiting}`],
		owner: false,
	},
	'/[locale]/rules': { paths: () => ['/en/rules'], owner: false },
	'/[locale]/steward': { paths: () => ['/en/steward'], owner: false },
	'/[locale]/steward/[review]': { paths: ({ review }) => [`/en/steward/${review}`], owner: false },
	'/[locale]/steward/[review]/photo': {
		paths: ({ review }) => [`/en/steward/${review}/photo`],
		owner: false,
	},
	'/[locale]/steward/join/[code]': { paths: () => [`/en/steward/join/${NOTHING}`], owner: false },
	'/[locale]/transparency': { paths: () => ['/en/transparency'], owner: false },
	'/transparency/log': { paths: () => ['/transparency/log'], owner: false },
	'/[locale]/replies': { paths: () => ['/en/replies'], owner: true },
	'/[locale]/search': { paths: () => ['/en/search?q=walrus'], owner: false },
	'/[locale]/secret/[id]': {
		paths: ({ out, waiting }) => [`/en/secret/${out}`, `/en/secret/${waiting}`],
		owner: false,
	},
	'/[locale]/secret/[id]/picture.png': {
		paths: ({ out, waiting }) => [
			`/en/secret/${out}/picture.png?with=text`,
			`/en/secret/${waiting}/picture.png?with=text`,
		],
		owner: false,
	},
	'/[locale]/secret/[id]/qr.svg': {
		paths: ({ out, waiting }) => [`/en/secret/${out}/qr.svg`, `/en/secret/${waiting}/qr.svg`],
		owner: false,
	},
	'/[locale]/secret/[id]/reply': {
		paths: ({ out, waiting }) => [`/en/secret/${out}/reply`, `/en/secret/${waiting}/reply`],
		owner: false,
	},
	'/[locale]/share': { paths: () => ['/en/share'], owner: false },
	'/[locale]/sign-in': { paths: () => ['/en/sign-in'], owner: false },
	'/[locale]/tell': { paths: () => ['/en/tell'], owner: false },
	'/[locale]/told/[id]': {
		paths: ({ out, waiting }) => [`/en/told/${waiting}`, `/en/told/${out}`],
		owner: true,
	},
	'/[locale]/told/[id]/photo': {
		paths: ({ out, waiting }) => [`/en/told/${waiting}/photo`, `/en/told/${out}/photo`],
		owner: false,
	},
	'/[locale]/topic/[topic]': { paths: () => ['/en/topic/walrus'], owner: false },
	'/[locale]/topics': { paths: () => ['/en/topics'], owner: false },
	'/.well-known/security.txt': { paths: () => ['/.well-known/security.txt'], owner: false },
	'/api/auth/[...nextauth]': {
		paths: () => ['/api/auth/session', '/api/auth/csrf', '/api/auth/providers'],
		owner: false,
	},
	'/away': { paths: () => ['/away'], owner: false },
	'/close': { paths: () => ['/close'], owner: false },
	'/contacts/evaluate': { paths: () => ['/contacts/evaluate'], owner: false },
	'/contacts/keep': { paths: () => ['/contacts/keep'], owner: false },
	'/contacts/key': { paths: () => ['/contacts/key'], owner: false },
	'/delete': { paths: () => ['/delete'], owner: false },
	'/language/[locale]': { paths: () => ['/language/en?back=/en/me'], owner: false },
	'/leave': { paths: () => ['/leave'], owner: false },
	'/marks': {
		paths: ({ out, reply, waiting }) => [`/marks?things=${out},${reply},${waiting}`],
		owner: true,
	},
	'/note/[code]': { paths: () => ['/note/hearted'], owner: false },
	'/outbox': { paths: () => ['/outbox'], owner: false },
	'/passkey': { paths: () => ['/passkey?for=add&in=en'], owner: true },
	'/proof': { paths: () => ['/proof?for=tell'], owner: false },
	'/push': { paths: () => ['/push'], owner: false },
	'/stirred': { paths: () => ['/stirred'], owner: false },
	'/refresh': { paths: () => ['/refresh?back=/en'], owner: false },
	'/sign-out': { paths: () => ['/sign-out'], owner: false },
}

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
