import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { IS_FULL } from '@/games/report'
import { ACTIONS, type Row } from './action-list'
import { builtActions, builtRoutes } from './actions'
import { newMember, openHouse } from './house'
import { leaking } from './leak'
import { GROUP, type Household, newThing, newThings, REPLIED, seat, WAITING } from './new-things'
import { type Role, rolesOf } from './roles'
import { leaksOfAction, leaksOfRoute, type Private, privateOf } from './roles-check'
import { ROUTES } from './route-list'
import { SAME_ROUTES } from './same-routes'
import type { Things } from './things'

let house: Household
let roles: Role[]
let things: Things
let secrets: Private
/** Everything that is the owner's, before anybody tried anything. */
let before: unknown

beforeAll(async () => {
	const app = await openHouse()
	const [owner, stranger, party, wisher] = [
		await newMember(app),
		await newMember(app),
		await newMember(app),
		await newMember(app),
	]
	house = { app, owner, stranger, party, wisher }
	await seat(app, owner, party)
	things = await newThings(house)
	secrets = privateOf(owner, WAITING, REPLIED, GROUP)
	roles = rolesOf(owner, stranger, party)
	before = await owned()
})

afterAll(() => house.app.stop())

/** Everything that is the owner's, as they find it. */
async function owned(): Promise<unknown> {
	const { owner } = house
	const { out, quiet, reply, waiting, group } = things
	const marks = JSON.parse(await owner.browser.page(`/marks?things=${out},${quiet},${reply}`))
	const mine = await owner.mine()
	return [
		marks,
		[out, quiet, reply, waiting].map((thing) => mine.includes(thing)),
		mine.includes(WAITING),
		stateOf(await owner.browser.page(`/en/circles/group/${group}`)),
	]
}

/** Of a group's page: how many are in it, its invitation, who waits. */
function stateOf(page: string): string[] {
	return [/\d+ members?/, /\/join\/[\w-]{22}/, /name="handle" value="[\w-]{22}"/].map(
		(part) => part.exec(page)?.[0] ?? '',
	)
}

test('the build’s actions and routes are those that are played, no more and no fewer', () => {
	const actions = builtActions().map(({ name }) => name)
	const routes = Object.values(builtRoutes()).filter((route) => !/^\/_|\[\.\.\.rest\]/.test(route))
	const where =
		'every action and route has its row in games/curious/action-list.ts or route-list.ts'
	expect(actions.toSorted(), where).toEqual(Object.keys(ACTIONS).toSorted())
	expect(routes.toSorted(), where).toEqual(Object.keys(ROUTES).toSorted())
})

describe('every action, as nobody, a stranger, a steward who is a party and six forgers', () => {
	test.for(Object.keys(ACTIONS))('%s', async (name) => {
		const row = ACTIONS[name] as Row
		expect(await leaksOfAction(house.app.origin, name, row, roles, things, secrets)).toEqual([])
		expect(await owned()).toEqual(before)
	})
})

describe('every route, as nobody, a stranger, a steward who is a party and six forgers', () => {
	/** games/curious/same-bytes.test.ts reads these as their teller too, by bytes: in the small form three try them. */
	const fewer = (template: string) => !IS_FULL && template in SAME_ROUTES
	const FEWER = ['nobody', 'a stranger', 'a changed S']

	test.for(Object.keys(ROUTES))('%s', async (template) => {
		const some = roles
			.filter(({ session }) => !(session && ROUTES[template]?.bySession))
			.filter(({ name }) => !fewer(template) || FEWER.includes(name))
		expect(await leaksOfRoute(house.app.origin, template, some, things, secrets)).toEqual([])
		expect(await owned()).toEqual(before)
	})
})

/** A house that does not look who asks: everybody is taken for the owner. */
function openToAll(): Promise<string> {
	return leaking(house.app.origin, (asked, pass) =>
		pass({ ...asked, headers: { ...asked.headers, cookie: house.owner.browser.cookie } }),
	)
}

const isMember = ({ member }: Role) => member
const GUARDED = Object.keys(ACTIONS).filter((name) => ACTIONS[name]?.guarded)
const OWNERS = Object.keys(ROUTES).filter((template) => ROUTES[template]?.owner)

describe('a house that does not look who asks is caught', () => {
	/** What forgers use up. Each may find what another left of it: they are to be asked to sign in, whatever there is. */
	let spent: Things
	beforeAll(async () => {
		spent = await newThings(house)
	})

	test.for(GUARDED)('at %s', async (name) => {
		const row = ACTIONS[name] as Row
		const caught = async (some: readonly Role[], given: Things) =>
			(await leaksOfAction(await openToAll(), name, row, some, given, secrets)).length
		const [members, forgers] = [roles.filter(isMember), roles.filter((role) => !isMember(role))]
		// A member may do for themselves what any member may. What only the owner may they try one by one: the first who deletes leaves nothing.
		if (row.guarded === 'owner' || row.guarded === 'steward')
			for (const member of members) {
				const fresh = row.once ? await newThing(house, row.once) : {}
				expect(await caught([member], { ...things, ...fresh }), member.name).toBeGreaterThan(0)
			}
		expect(await caught(forgers, spent)).toBeGreaterThanOrEqual(forgers.length)
	})

	describe('at', () => {
		/** Nothing has been done to them, and the last reply to the owner is the one that is looked for. */
		let fresh: Things
		beforeAll(async () => {
			fresh = await newThings(house)
		})

		test.for(OWNERS)('%s', async (template) => {
			const found = await leaksOfRoute(await openToAll(), template, roles, fresh, secrets)
			expect(found.length).toBeGreaterThanOrEqual(roles.length)
		})
	})
})
