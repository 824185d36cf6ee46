import { hourOf } from '@/lib/time/hours'
import type { Answer, Ask } from '@/lib/vault/verbs'
import type { Desk } from '../desk'
import { circleBytes } from './circle-rows'
import { evaluate, keepAddress, keepContacts } from './contacts'
import { Draft } from './graph'
import { groupAnswers } from './groups/group-answers'
import { leaveGraph } from './leaving'
import { oprfInUse, TOKENS } from './oprf'
import { acceptTie, counts, offerTie, revokeOffer, shownTies, standingOffers, untie } from './ties'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytes = circleBytes

/** What the keeper answers about ties, groups and contacts. */
export function circleAnswers(desk: Desk) {
	return {
		circlesOf: async ({ node }: Ask<'circlesOf'>): Promise<Answer<'circlesOf'>> => {
			const record = await new Draft(desk).get('node', hex(node))
			return {
				ties: record?.ties.length ?? 0,
				counting: record?.ties.filter((tie) => counts(tie, Date.now())).length ?? 0,
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
				office: invite?.office ?? false,
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
		...groupAnswers(desk),
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
			const circles = await leaveGraph(desk, hex(node), Date.now())
			return { circles: circles.map(bytes) }
		},
	}
}
