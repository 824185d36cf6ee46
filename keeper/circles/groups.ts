import type { JoinWay } from '@/lib/vault/circle-verbs'
import type { Desk } from '../desk'
import { Crowds } from './crowds'
import { dayNumber } from './days'
import { change, Draft, everyRecord } from './graph'
import { countsAsRoot, nodeOf } from './nodes'
import { addressToken } from './oprf'
import type { Branch, Circle, GroupRecord, Node, NodeRecord, Wish } from './records'

/** Circles that somebody can be in at once: their ids ride in each request's session. */
export const MOST_CIRCLES = 60
/** Invitation roots that are remembered of a group; three are needed. */
const MOST_ROOTS = 8
const MOST_WISHES = 200

/** What came of a wish to join. */
export type Joined = 'joined' | 'asked' | 'already' | 'full' | 'gone' | 'address' | 'taken'

/** Groups and places: who is in them, and how one comes in. */
export class GroupBook {
	readonly #crowds: Crowds

	constructor(readonly desk: Desk) {
		this.#crowds = new Crowds(desk)
	}

	/** Founds a group; its founder is its steward and first member. */
	async found(
		{ node, circle, way, domain, invite }: Founding,
		now: number,
	): Promise<'founded' | 'full'> {
		const group = {
			...emptyGroup(circle, 'group'),
			steward: node,
			way,
			domain,
			invite,
		}
		return this.#change([circle], async (draft) => {
			draft.put('group', circle, group)
			draft.put('invite', invite, { by: null, group: circle, left: MANY, until: MANY })
			const joined = await this.#join(draft, node, circle, now)
			return joined === 'joined' ? 'founded' : 'full'
		})
	}

	/** Joins by an invitation, or asks to where a steward decides; 'address' where one of the group's domain must be verified. */
	async join(
		{ node, token, text }: { node: Node; token: string; text: string },
		now: number,
	): Promise<{ joined: Joined; circle: Circle | null }> {
		return this.#change([], async (draft, touched) => {
			const circle = (await draft.get('invite', token))?.group ?? null
			const group = circle && (await draft.get('group', circle))
			if (!group || group.closed || group.invite !== token) return { joined: 'gone', circle: null }
			touched.push(group.circle)
			const joined = await this.#come(draft, node, group, text, now)
			return { joined, circle: group.circle }
		})
	}

	async #come(
		draft: Draft,
		node: Node,
		group: GroupRecord,
		text: string,
		now: number,
	): Promise<Joined> {
		const { circle, way } = group
		const own = await nodeOf(draft, node, now)
		if (own.memberships.some((one) => one.circle === circle)) return 'already'
		if (way === 'domain') return 'address'
		if (way === 'link') return this.#join(draft, node, circle, now, group.invite ?? undefined)
		if (group.wishes.some((wish) => wish.node === node)) return 'asked'
		if (group.wishes.length >= MOST_WISHES) return 'full'
		const handle = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex')
		const wish = { handle, node, text, day: dayNumber(now), by: group.invite ?? undefined }
		draft.put('group', circle, { ...group, wishes: [...group.wishes, wish] })
		return 'asked'
	}

	/** Joins a group of a domain with an address that was verified a moment ago; each address has one place. */
	async joinByAddress(
		{ node, circle, address }: { node: Node; circle: Circle; address: string },
		now: number,
	): Promise<Joined> {
		return this.#change([circle], async (draft) => {
			const group = await draft.get('group', circle)
			if (!group || group.closed || group.way !== 'domain') return 'gone'
			if (address.split('@').at(-1) !== group.domain) return 'address'
			const seat = `${circle} ${await addressToken(draft, address)}`
			const taken = await draft.get('seat', seat)
			if (taken && taken.node !== node) return 'taken'
			const joined = await this.#join(draft, node, circle, now)
			if (joined === 'joined') draft.put('seat', seat, { node })
			return joined
		})
	}

	/** Joins a place, which is open to all. */
	async joinPlace(node: Node, circle: Circle, now: number): Promise<Joined> {
		return this.#change([circle], async (draft) => {
			const there = await draft.get('group', circle)
			if (!there) draft.put('group', circle, emptyGroup(circle, 'place'))
			return this.#join(draft, node, circle, now)
		})
	}

	async leave(node: Node, circle: Circle, now: number): Promise<void> {
		await this.#change([circle], (draft) => this.leaveIn(draft, node, circle, now))
	}

	/** The same as part of a larger change; the crowd is told by whoever makes it. */
	async leaveIn(draft: Draft, node: Node, circle: Circle, now: number): Promise<void> {
		const own = await nodeOf(draft, node, now)
		const left = own.memberships.find((one) => one.circle === circle)
		const memberships = own.memberships.filter((one) => one !== left)
		if (memberships.length === own.memberships.length) return
		draft.put('node', node, { ...own, memberships })
		const group = await draft.get('group', circle)
		if (!group) return
		const root = await this.#rootOf(draft, node, own, now)
		draft.put('group', circle, {
			...group,
			members: group.members - 1,
			roots: counted(group.roots, root, -1),
			branches: grown(group.branches, left?.by, -1, now),
		})
	}

	async mute(node: Node, circle: Circle, muted: boolean, now: number): Promise<void> {
		await this.#change([], async (draft) => {
			const own = await nodeOf(draft, node, now)
			const memberships = own.memberships.map((one) =>
				one.circle === circle ? { ...one, muted } : one,
			)
			draft.put('node', node, { ...own, memberships })
		})
	}

	/** What its steward does: a new invitation in place of the old, or none and no more telling. */
	async rotateInvite(node: Node, circle: Circle, invite: string): Promise<boolean> {
		return this.#asSteward(node, circle, async (draft, group) => {
			if (group.invite) draft.drop('invite', group.invite)
			draft.put('invite', invite, { by: null, group: circle, left: MANY, until: MANY })
			draft.put('group', circle, { ...group, invite })
		})
	}

	/**
	 * Cuts a branch: the invitation ends, and everybody who came by it is let go, whoever they are; a new one takes its place where it was the one
	 * that held. Walks over all members there are, a few in each turn, so that others get theirs in between.
	 */
	async cutBranch({ node, circle, token, invite }: Cutting, now: number): Promise<boolean> {
		const isCut = await this.#asSteward(node, circle, async (draft, group) => {
			draft.drop('invite', token)
			if (group.invite !== token) return
			draft.put('invite', invite, { by: null, group: circle, left: MANY, until: MANY })
			draft.put('group', circle, { ...group, invite })
		})
		if (!isCut) return false
		const came: Node[] = []
		for await (const { key, record } of everyRecord(this.desk)) {
			if (key[0] !== 'node' || !('memberships' in record) || key[1] === node) continue
			if (record.memberships.some((one) => one.circle === circle && one.by === token))
				came.push(key[1])
		}
		for (let from = 0; from < came.length; from += CUT_AT_ONCE)
			await this.#change([circle], async (draft) => {
				for (const one of came.slice(from, from + CUT_AT_ONCE))
					await this.leaveIn(draft, one, circle, now)
			})
		return true
	}

	async close(node: Node, circle: Circle): Promise<boolean> {
		return this.#asSteward(node, circle, async (draft, group) => {
			if (group.invite) draft.drop('invite', group.invite)
			draft.put('group', circle, { ...group, invite: null, closed: true, wishes: [] })
		})
	}

	/** What came of it is not told to who asked: they see the group among their circles, or do not. */
	async decide({ node, circle, handle, admit }: Decision, now: number): Promise<boolean> {
		return this.#asSteward(node, circle, async (draft, group) => {
			const wish = group.wishes.find((one) => one.handle === handle)
			if (!wish) return
			const wishes = group.wishes.filter((one) => one !== wish)
			draft.put('group', circle, { ...group, wishes })
			if (admit) await this.#join(draft, wish.node, circle, now, wish.by)
		})
	}

	/** A group as its members see it, and with the wishes as its steward does; null for who is not in it. */
	async shown(node: Node, circle: Circle): Promise<ShownGroup | null> {
		const draft = new Draft(this.desk)
		const own = await draft.get('node', node)
		const membership = own?.memberships.find((one) => one.circle === circle)
		const group = await draft.get('group', circle)
		if (!membership || !group) return null
		const isSteward = group.steward === node
		return {
			steward: isSteward,
			muted: membership.muted,
			way: group.way,
			domain: group.domain,
			invite: group.invite,
			closed: group.closed,
			members: group.members,
			roots: Object.keys(group.roots).length,
			wishes: isSteward ? group.wishes : [],
			branches: isSteward ? (group.branches ?? []) : [],
		}
	}

	async #join(draft: Draft, node: Node, circle: Circle, now: number, by?: string): Promise<Joined> {
		const own = await nodeOf(draft, node, now)
		const group = await draft.get('group', circle)
		if (!group) return 'gone'
		if (own.memberships.some((one) => one.circle === circle)) return 'already'
		if (own.memberships.length >= MOST_CIRCLES) return 'full'
		const membership = { circle, kind: group.kind, muted: false, by }
		draft.put('node', node, { ...own, memberships: [...own.memberships, membership] })
		const root = await this.#rootOf(draft, node, own, now)
		draft.put('group', circle, {
			...group,
			members: group.members + 1,
			roots: counted(group.roots, root, 1),
			branches: grown(group.branches, by, 1, now),
		})
		return 'joined'
	}

	/** The invitation root of a member if it counts, or null. */
	async #rootOf(draft: Draft, node: Node, own: NodeRecord, now: number): Promise<Node | null> {
		const today = dayNumber(now)
		if (own.root === node || own.addresses.length > 0) return countsAsRoot(own, today) ? node : null
		const root = await draft.get('node', own.root)
		return root && countsAsRoot(root, today) ? own.root : null
	}

	async #asSteward(
		node: Node,
		circle: Circle,
		work: (draft: Draft, group: GroupRecord) => Promise<void>,
	): Promise<boolean> {
		return this.#change([circle], async (draft) => {
			const group = await draft.get('group', circle)
			if (!group || group.steward !== node || group.closed) return false
			await work(draft, group)
			return true
		})
	}

	/** One change, after which the crowds of the circles that it touched are told. */
	async #change<T>(
		circles: readonly Circle[],
		work: (draft: Draft, touched: Circle[]) => Promise<T>,
	): Promise<T> {
		const touched = [...circles]
		const [done, groups] = await change(this.desk, async (draft) => {
			const result = await work(draft, touched)
			const found = await draft.all('group', touched)
			return [result, found.flatMap((group) => group ?? [])] as const
		})
		await this.#crowds.say(groups)
		return done
	}
}

const CUT_AT_ONCE = 100
/** Branches that a steward can still cut; what came by older ones has grown in. */
const MOST_BRANCHES = 40

interface Cutting {
	readonly node: Node
	readonly circle: Circle
	readonly token: string
	/** The invitation that takes its place. */
	readonly invite: string
}

/** No end that anybody sees. */
const MANY = Number.MAX_SAFE_INTEGER

interface Founding {
	readonly node: Node
	readonly circle: Circle
	readonly way: JoinWay
	readonly domain: string
	readonly invite: string
}

interface Decision {
	readonly node: Node
	readonly circle: Circle
	readonly handle: string
	readonly admit: boolean
}

export interface ShownGroup {
	readonly steward: boolean
	readonly muted: boolean
	readonly way: JoinWay
	readonly domain: string
	readonly invite: string | null
	readonly closed: boolean
	readonly members: number
	readonly roots: number
	readonly wishes: readonly Wish[]
	readonly branches: readonly Branch[]
}

function emptyGroup(circle: Circle, kind: 'group' | 'place'): GroupRecord {
	return {
		...{ circle, kind, steward: null, way: 'link', domain: '', invite: null },
		...{ members: 0, roots: {}, wishes: [], closed: false },
	}
}

function counted(roots: GroupRecord['roots'], root: Node | null, by: 1 | -1): GroupRecord['roots'] {
	if (root === null) return roots
	const { [root]: before = 0, ...others } = roots
	const count = before + by
	if (count <= 0) return others
	if (before === 0 && Object.keys(others).length >= MOST_ROOTS) return others
	return { ...others, [root]: count }
}

/** The branches after somebody came or went by one of them; an empty one is none. */
function grown(
	branches: readonly Branch[] = [],
	token: string | undefined,
	by: 1 | -1,
	now: number,
): readonly Branch[] {
	if (token === undefined) return branches
	const there = branches.find((one) => one.token === token)
	if (!there) return by < 0 ? branches : [...branches, newBranch(token, now)].slice(-MOST_BRANCHES)
	const members = there.members + by
	return branches.flatMap((one) => {
		if (one !== there) return [one]
		return members > 0 ? [{ ...one, members }] : []
	})
}

function newBranch(token: string, now: number): Branch {
	return { token, day: dayNumber(now), members: 1 }
}
