import { hourOf } from '@/lib/time/hours'
import type { Answer, Ask } from '@/lib/vault/verbs'
import type { Desk } from '../desk'
import { evaluate, keepAddress, keepContacts } from './contacts'
import { circleBytes } from './crowds'
import { Draft } from './graph'
import { GroupBook } from './groups'
import { leaveGraph } from './leaving'
import { oprfInUse, TOKENS } from './oprf'
import { acceptTie, offerTie, revokeOffer, shownTies, standingOffers, untie } from './ties'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytes = circleBytes

/** What the keeper answers about ties, groups and contacts. */
export function circleAnswers(desk: Desk) {
	const book = new GroupBook(desk)
	return {
		circlesOf: async ({ node }: Ask<'circlesOf'>): Promise<Answer<'circlesOf'>> => {
			const record = await new Draft(desk).get('node', hex(node))
			return {
				ties: record?.ties.length ?? 0,
				cohort: record?.cohort != null,
				address: (record?.addresses.length ?? 0) > 0,
				friends: record?.friends.map(bytes) ?? [],
				memberships:
					record?.memberships.map(({ circle, kind, muted }) => ({
						circle: bytes(circle),
						kind,
						muted,
					})) ?? [],
			}
		},
		ties: async ({ node }: Ask<'ties'>): Promise<Answer<'ties'>> => {
			const draft = new Draft(desk)
			const record = await draft.get('node', hex(node))
			if (!record) return { ties: [], offers: [] }
			const offers = await standingOffers(draft, record.offers, Date.now())
			return {
				ties: shownTies(desk, hex(node), record),
				offers: offers.map((offer) => ({ ...offer, token: bytes(offer.token) })),
			}
		},
		offerTie: async ({
			node,
			token,
			uses,
			hours,
		}: Ask<'offerTie'>): Promise<Answer<'offerTie'>> => {
			await offerTie(desk, { node: hex(node), token: hex(token), uses, hours }, Date.now())
			return {}
		},
		revokeOffer: async ({ node, token }: Ask<'revokeOffer'>): Promise<Answer<'revokeOffer'>> => {
			await revokeOffer(desk, hex(node), hex(token))
			return {}
		},
		offerOf: async ({ token }: Ask<'offerOf'>): Promise<Answer<'offerOf'>> => {
			const draft = new Draft(desk)
			const invite = await draft.get('invite', hex(token))
			const group = invite?.group ? await draft.get('group', invite.group) : null
			const holds = invite && invite.left > 0 && invite.until >= hourOf(Date.now())
			return {
				tie: Boolean(holds && invite.by !== null),
				circle: holds && group ? bytes(group.circle) : null,
				way: group?.way ?? 'link',
				domain: group?.domain ?? '',
			}
		},
		acceptTie: async ({ node, token }: Ask<'acceptTie'>): Promise<Answer<'acceptTie'>> => ({
			tied: await acceptTie(desk, hex(node), hex(token), Date.now()),
		}),
		untie: async ({ node, handle }: Ask<'untie'>): Promise<Answer<'untie'>> => {
			await untie(desk, hex(node), handle, Date.now())
			return {}
		},
		found: async ({
			node,
			circle,
			way,
			domain,
			invite,
		}: Ask<'found'>): Promise<Answer<'found'>> => {
			const group = { node: hex(node), circle: hex(circle), way, domain, invite: hex(invite) }
			return { founded: (await book.found(group, Date.now())) === 'founded' }
		},
		joinGroup: async ({ node, token, text }: Ask<'joinGroup'>): Promise<Answer<'joinGroup'>> => {
			const asked = { node: hex(node), token: hex(token), text }
			const { joined, circle } = await book.join(asked, Date.now())
			return { joined, circle: circle ? bytes(circle) : null }
		},
		joinByAddress: async ({
			node,
			circle,
			address,
		}: Ask<'joinByAddress'>): Promise<Answer<'joinByAddress'>> => ({
			joined: await book.joinByAddress(
				{ node: hex(node), circle: hex(circle), address },
				Date.now(),
			),
		}),
		joinPlace: async ({ node, circle }: Ask<'joinPlace'>): Promise<Answer<'joinPlace'>> => ({
			joined: await book.joinPlace(hex(node), hex(circle), Date.now()),
		}),
		leaveCircle: async ({ node, circle }: Ask<'leaveCircle'>): Promise<Answer<'leaveCircle'>> => {
			await book.leave(hex(node), hex(circle), Date.now())
			return {}
		},
		muteCircle: async ({
			node,
			circle,
			muted,
		}: Ask<'muteCircle'>): Promise<Answer<'muteCircle'>> => {
			await book.mute(hex(node), hex(circle), muted, Date.now())
			return {}
		},
		group: async ({ node, circle }: Ask<'group'>): Promise<Answer<'group'>> => {
			const group = await book.shown(hex(node), hex(circle))
			if (!group) return { group: null }
			const wishes = group.wishes.map(({ handle, text, day }) => ({
				handle: bytes(handle),
				text,
				day,
			}))
			const branches = group.branches.map((one) => ({ ...one, token: bytes(one.token) }))
			const invite = group.invite ? bytes(group.invite) : null
			return { group: { ...group, invite, wishes, branches } }
		},
		rotateInvite: async ({
			node,
			circle,
			invite,
		}: Ask<'rotateInvite'>): Promise<Answer<'rotateInvite'>> => ({
			done: await book.rotateInvite(hex(node), hex(circle), hex(invite)),
		}),
		cutBranch: async (ask: Ask<'cutBranch'>): Promise<Answer<'cutBranch'>> => {
			const [node, circle] = [hex(ask.node), hex(ask.circle)]
			const [token, invite] = [hex(ask.token), hex(ask.invite)]
			return { done: await book.cutBranch({ node, circle, token, invite }, Date.now()) }
		},
		closeGroup: async ({ node, circle }: Ask<'closeGroup'>): Promise<Answer<'closeGroup'>> => ({
			done: await book.close(hex(node), hex(circle)),
		}),
		decideWish: async ({
			node,
			circle,
			handle,
			admit,
		}: Ask<'decideWish'>): Promise<Answer<'decideWish'>> => ({
			done: await book.decide(
				{ node: hex(node), circle: hex(circle), handle: hex(handle), admit },
				Date.now(),
			),
		}),
		oprfKey: async (): Promise<Answer<'oprfKey'>> => {
			const draft = new Draft(desk)
			const former = (await draft.get('tokens', TOKENS))?.former ?? []
			return { key: (await oprfInUse(draft)).publicKey, former: former.map(bytes) }
		},
		evaluate: async ({ node, points }: Ask<'evaluate'>): Promise<Answer<'evaluate'>> => {
			try {
				const evaluated = await evaluate(desk, hex(node), points, Date.now())
				if (!evaluated) return { outcome: 'quota', points: [], proof: new Uint8Array(0) }
				return { outcome: 'done', points: [...evaluated.points], proof: evaluated.proof }
			} catch (error) {
				if (!(error instanceof RangeError)) throw error
				return { outcome: 'malformed', points: [], proof: new Uint8Array(0) }
			}
		},
		keepContacts: async ({
			node,
			key,
			tokens,
		}: Ask<'keepContacts'>): Promise<Answer<'keepContacts'>> => {
			const book = { key: hex(key), tokens: tokens.map(hex) }
			try {
				const tied = await keepContacts(desk, hex(node), book, Date.now())
				return tied === null ? { outcome: 'otherKey', tied: 0 } : { outcome: 'done', tied }
			} catch (error) {
				if (!(error instanceof RangeError)) throw error
				return { outcome: 'malformed', tied: 0 }
			}
		},
		keepAddress: async ({ node, address }: Ask<'keepAddress'>): Promise<Answer<'keepAddress'>> => ({
			tied: await keepAddress(desk, hex(node), address, Date.now()),
		}),
		leaveGraph: async ({ node }: Ask<'leaveGraph'>): Promise<Answer<'leaveGraph'>> => {
			await leaveGraph(desk, hex(node), Date.now())
			return {}
		},
	}
}
