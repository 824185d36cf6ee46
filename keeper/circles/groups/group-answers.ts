import type { Answer, Ask } from '@/lib/vault/verbs'
import type { Desk } from '../../desk'
import { circleBytes } from '../circle-rows'
import { cutBranch } from './cut-branch'
import { offerOffice, takeOffice } from './hand-over'
import { foundGroup, type Joining, joinByAddress, joinGroup, joinPlace } from './join'
import { leaveCircle, muteCircle, shownGroup } from './membership'
import { closeGroup, decideWish, rotateInvite } from './steward'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytes = circleBytes
const joining = ({ joined, circle }: Joining) => ({
	joined,
	circle: circle === null ? null : bytes(circle),
})

/** What the keeper answers about groups and places. */
export function groupAnswers(desk: Desk) {
	return {
		found: async (ask: Ask<'found'>): Promise<Answer<'found'>> => {
			const [node, circle, invite] = [hex(ask.node), hex(ask.circle), hex(ask.invite)]
			const founded = await foundGroup(desk, { ...ask, node, circle, invite }, Date.now())
			return { founded }
		},
		joinGroup: async ({ node, token, text }: Ask<'joinGroup'>): Promise<Answer<'joinGroup'>> => {
			const asked = { node: hex(node), token: hex(token), text }
			return joining(await joinGroup(desk, asked, Date.now()))
		},
		joinByAddress: async (ask: Ask<'joinByAddress'>): Promise<Answer<'joinByAddress'>> => {
			const asked = { node: hex(ask.node), token: hex(ask.token), address: ask.address }
			return joining(await joinByAddress(desk, asked, Date.now()))
		},
		joinPlace: async ({ node, place }: Ask<'joinPlace'>): Promise<Answer<'joinPlace'>> =>
			joining(await joinPlace(desk, { node: hex(node), place }, Date.now())),
		leaveCircle: async ({ node, circle }: Ask<'leaveCircle'>): Promise<Answer<'leaveCircle'>> => ({
			done: await leaveCircle(desk, hex(node), hex(circle), Date.now()),
		}),
		muteCircle: async (ask: Ask<'muteCircle'>): Promise<Answer<'muteCircle'>> => {
			const [node, circle] = [hex(ask.node), hex(ask.circle)]
			await muteCircle(desk, { node, circle, muted: ask.muted }, Date.now())
			return {}
		},
		group: async ({ node, circle }: Ask<'group'>): Promise<Answer<'group'>> => {
			const group = await shownGroup(desk, hex(node), hex(circle), Date.now())
			if (!group) return { group: null }
			const wishes = group.wishes.map(({ handle, text }) => ({ handle: bytes(handle), text }))
			const branches = group.branches.map((one) => ({ ...one, token: bytes(one.token) }))
			const invite = group.invite ? bytes(group.invite) : null
			const heir = group.heir ? bytes(group.heir) : null
			return { group: { ...group, invite, heir, wishes, branches } }
		},
		handOver: async (ask: Ask<'handOver'>): Promise<Answer<'handOver'>> => {
			const [node, circle, token] = [hex(ask.node), hex(ask.circle), hex(ask.token)]
			return { done: await offerOffice(desk, { node, circle, token }, Date.now()) }
		},
		takeOffice: async ({ node, token }: Ask<'takeOffice'>): Promise<Answer<'takeOffice'>> =>
			joining(await takeOffice(desk, { node: hex(node), token: hex(token) }, Date.now())),
		rotateInvite: async (ask: Ask<'rotateInvite'>): Promise<Answer<'rotateInvite'>> => {
			const [node, circle, invite] = [hex(ask.node), hex(ask.circle), hex(ask.invite)]
			return { done: await rotateInvite(desk, { node, circle, invite }) }
		},
		cutBranch: async (ask: Ask<'cutBranch'>): Promise<Answer<'cutBranch'>> => {
			const [node, circle] = [hex(ask.node), hex(ask.circle)]
			const [token, invite] = [hex(ask.token), hex(ask.invite)]
			return { cut: await cutBranch(desk, { node, circle, token, invite }, Date.now()) }
		},
		closeGroup: async ({ node, circle }: Ask<'closeGroup'>): Promise<Answer<'closeGroup'>> => ({
			done: await closeGroup(desk, hex(node), hex(circle)),
		}),
		decideWish: async (ask: Ask<'decideWish'>): Promise<Answer<'decideWish'>> => {
			const [node, circle, handle] = [hex(ask.node), hex(ask.circle), hex(ask.handle)]
			const decision = { node, circle, handle, admit: ask.admit }
			return { done: await decideWish(desk, decision, Date.now()) }
		},
	}
}
