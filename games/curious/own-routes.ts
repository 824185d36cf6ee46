import { NOTHING, type Things } from './things'

/** A route of the build as adversaries come to it. */
export interface Route {
	/** Its addresses. */
	readonly paths: (things: Things) => readonly string[]
	/** Whether it may show an owner's own things. */
	readonly owner: boolean
	/** Whether the owner's session alone opens it. */
	readonly bySession?: true
}

/** A route whose answer is made for one request or for one reader; why two readers may not be compared by bytes. */
export interface OwnRoute extends Route {
	readonly why: string
}

/** Nonces, tickets and puzzles of one request. */
const made = (paths: Route['paths']): OwnRoute => ({
	...{ paths, owner: false, why: 'it carries nonces, tickets or puzzles of one request' },
})
/** What is one's own stands nowhere else. */
const own = (paths: Route['paths']): OwnRoute => ({
	...{ paths, owner: true, why: 'it is about what is the reader’s own' },
})
const SOMEBODYS = 'it leads a member elsewhere than nobody, or says who they are to themselves'
const somebodys = (paths: Route['paths']): OwnRoute => ({ paths, owner: false, why: SOMEBODYS })
/** games/curious/circle-bytes.part.ts compares all who are in a closed circle, and all who are not. */
export const CLOSED = 'it is for who is in the circle'

export const OWN_ROUTES: Readonly<Record<string, OwnRoute>> = {
	'/': { paths: () => ['/'], owner: false, why: 'it leads to the language of the reader' },
	'/[locale]/circle/[circle]': {
		...{ paths: ({ group }) => [`/en/circle/${group}`], owner: true, bySession: true, why: CLOSED },
	},
	'/[locale]/circle/[circle]/secret/[id]': {
		paths: ({ out, group }) => [`/en/circle/${group}/secret/${out}`],
		...{ owner: false, why: CLOSED },
	},
	'/[locale]/home': { paths: () => ['/en/home'], owner: false, why: CLOSED },
	'/[locale]/circles': somebodys(() => ['/en/circles']),
	'/[locale]/circles/contacts': made(() => ['/en/circles/contacts']),
	'/[locale]/circles/group/[circle]': own(({ group }) => [`/en/circles/group/${group}`]),
	'/[locale]/circles/group/[circle]/poster': own(({ group }) => [
		`/en/circles/group/${group}/poster`,
	]),
	'/[locale]/circles/invite': made(() => ['/en/circles/invite']),
	'/[locale]/circles/new': made(() => ['/en/circles/new']),
	'/[locale]/codename': made(() => ['/en/codename']),
	'/[locale]/join/[code]': made(() => [`/en/join/${NOTHING}`]),
	'/[locale]/me': own(() => ['/en/me', '/en/me?before=99']),
	'/[locale]/me/export': own(() => ['/en/me/export']),
	'/[locale]/passkeys': made(() => ['/en/passkeys']),
	'/[locale]/jury': somebodys(() => ['/en/jury']),
	'/[locale]/me/appeal/[thing]': made(({ judged }) => [`/en/me/appeal/${judged}`]),
	'/[locale]/receipt/[code]': made(() => [`/en/receipt/${NOTHING}`]),
	'/[locale]/report/[thing]': made(({ out, waiting }) => [
		`/en/report/${out}`,
		`/en/report/${waiting}`,
	]),
	'/[locale]/steward': somebodys(() => ['/en/steward']),
	'/[locale]/steward/[review]': somebodys(({ review }) => [`/en/steward/${review}`]),
	'/[locale]/steward/[review]/photo': somebodys(({ review }) => [`/en/steward/${review}/photo`]),
	'/[locale]/steward/join/[code]': made(() => [`/en/steward/join/${NOTHING}`]),
	'/[locale]/replies': own(() => ['/en/replies']),
	'/[locale]/secret/[id]/reply': made(({ out, waiting }) => [
		`/en/secret/${out}/reply`,
		`/en/secret/${waiting}/reply`,
	]),
	'/[locale]/sign-in': made(() => ['/en/sign-in']),
	'/[locale]/tell': made(() => ['/en/tell']),
	'/[locale]/told/[id]': own(({ out, waiting }) => [`/en/told/${waiting}`, `/en/told/${out}`]),
	'/[locale]/told/[id]/photo': somebodys(({ out, waiting }) => [
		`/en/told/${waiting}/photo`,
		`/en/told/${out}/photo`,
	]),
	'/api/auth/[...nextauth]': somebodys(() => [
		...['/api/auth/session', '/api/auth/csrf', '/api/auth/providers'],
	]),
	'/language/[locale]': somebodys(() => ['/language/en?back=/en/me']),
	'/marks': own(({ out, reply, waiting }: Things) => [`/marks?things=${out},${reply},${waiting}`]),
	'/passkey': { ...made(() => ['/passkey?for=add&in=en']), owner: true },
	'/proof': made(() => ['/proof?for=tell']),
	'/push': somebodys(() => ['/push']),
	'/stirred': somebodys(() => ['/stirred']),
	'/refresh': somebodys(() => ['/refresh?back=/en']),
}
