/**
 * What each key is for, in which file it lies, and how an old one leaves its ring:
 * - `redo`: what it sealed is sealed anew by `npm run keys -- rotate`, then it goes;
 * - a number: it lies in people's browsers, and goes that many days after its successor came;
 * - `never`: only the member could redo it, so the old key stays and is tried second.
 */
type Leaving = 'redo' | 'never' | number

export const WEB_PURPOSES = {
	/** HMAC that turns S into an account's id. */
	account: 'never',
	/** PRF that turns a thing into the label of its seal; the keeper has it too. */
	label: 'redo',
	/** GCM of errands on their way to the vault; the keeper has it too. */
	outbox: 'redo',
	/** GCM of secrets that wait for their release. */
	waiting: 'redo',
	/** next-auth's session cookie. */
	session: 31,
	/** GCM of our own cookies, S above all. */
	cookie: 31,
	/** Signatures of the proof of work and of patience tickets. */
	proof: 1,
	/** X25519 public half of the keeper's pair: seals, and opens nothing. */
	keeperPublicKey: 'redo',
} as const satisfies Record<string, Leaving>

export const KEEPER_PURPOSES = {
	label: 'redo',
	outbox: 'redo',
	/** GCM around every row of the vault; fresh each day. */
	envelope: 'redo',
	/** GCM around every row of a backup of the vault; it goes 60 days after it came. */
	backup: 30,
	/** X25519 private half: opens seals. */
	keeper: 'redo',
	/** P-256 private half by which push services know this server (RFC 8292); it stays, for a subscription is bound to it. */
	vapid: 'never',
	/** PRF of the labels of ties, groups, invitations and contacts. */
	graph: 'redo',
	/** From it comes the scalar of the oblivious PRF (RFC 9497, section 3.2.1) that turns addresses into tokens. */
	oprf: 'redo',
} as const satisfies Record<string, Leaving>

/** Without it the web reads, signs in and lists; it only can take nothing new. */
export const MAY_LACK = ['keeperPublicKey'] as const satisfies readonly WebPurpose[]

export type WebPurpose = keyof typeof WEB_PURPOSES
export type KeeperPurpose = keyof typeof KEEPER_PURPOSES

export const WEB_FILE = 'web.json'
export const KEEPER_FILE = 'keeper.json'

/** Purposes that came later: a key file of an earlier version lacks them, and any fresh key fits. */
export const CAME_LATER = ['vapid', 'graph', 'oprf'] as const satisfies readonly KeeperPurpose[]

/** Purposes of earlier versions: a key file may still hold them, and nothing reads them. */
export const RETIRED: readonly string[] = ['actions']
