import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '@/browser/app'
import { IS_FULL } from '@/games/report'
import { ACTIONS, type Row } from './action-list'
import { builtActions, builtRoutes } from './actions'
import { newMember } from './house'
import { leaking } from './leak'
import {
	contentOf,
	GROUP,
	type Household,
	newThing,
	newThings,
	REPLIED,
	seat,
	WAITING,
} from './new-things'
import { OWN_ROUTES } from './own-routes'
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

const isMember = ({ member }: Role) => member

/** Nobody and the forgers: all of them, or, in the small form, nobody and two in turn. */
function inTurn(at: number): Role[] {
	const [nobody, ...forgers] = roles.filter((role) => !isMember(role))
	if (!nobody) throw new Error('nobody is missing')
	const some = forgers.filter((_, turn) => IS_FULL || turn % 3 === at % 3)
	return [nobody, ...some]
}

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

/** After each try in the full form, so that it says which; in the small one after all tries of a kind. */
function nothingChanges(): void {
	const look = async () => expect(await owned()).toEqual(before)
	if (IS_FULL) afterEach(look)
	else afterAll(look)
}

/** A house that does not look who asks: everybody is taken for the owner. */
function openToAll(): Promise<string> {
	return leaking(house.app.origin, (asked, pass) =>
		pass({ ...asked, headers: { ...asked.headers, cookie: house.owner.browser.cookie } }),
	)
}

const GUARDED = Object.keys(ACTIONS).filter((name) => ACTIONS[name]?.guarded)
const OWNERS = Object.keys(ROUTES).filter((template) => ROUTES[template]?.owner)

/** Whether any action or route gives to anybody what is the owner’s. */
export function playRoles(opened: () => App): void {
	beforeAll(async () => {
		const app = opened()
		const [owner, stranger, party, wisher] = [
			await newMember(app),
			await newMember(app),
			await newMember(app),
			await newMember(app),
		]
		await seat(app, owner, party)
		house = { app, content: await contentOf(app), owner, stranger, party, wisher }
		things = await newThings(house)
		secrets = privateOf(owner, WAITING, REPLIED, GROUP)
		roles = rolesOf(owner, stranger, party)
		before = await owned()
	})

	afterAll(() => house.content.close())

	test('the build’s actions and routes are those that are played, no more and no fewer', () => {
		const actions = builtActions().map(({ name }) => name)
		const routes = Object.values(builtRoutes()).filter(
			(route) => !/^\/_|\[\.\.\.rest\]/.test(route),
		)
		const where =
			'every action and route has its row in games/curious/action-list.ts or route-list.ts'
		expect(actions.toSorted(), where).toEqual(Object.keys(ACTIONS).toSorted())
		expect(routes.toSorted(), where).toEqual(Object.keys(ROUTES).toSorted())
	})

	describe('every action, as nobody, a stranger, a steward who is a party and six forgers', () => {
		nothingChanges()

		test.for(Object.keys(ACTIONS))('%s', async (name) => {
			const row = ACTIONS[name] as Row
			expect(await leaksOfAction(house.app.origin, name, row, roles, things, secrets)).toEqual([])
		})
	})

	describe('every route, as nobody, a stranger, a steward who is a party and six forgers', () => {
		nothingChanges()

		/** games/curious/same-bytes.part.ts reads these as their teller too, by bytes: in the small form three try them. */
		const FEWER = ['nobody', 'a stranger', 'a changed S']
		/** On what shows nothing of an owner's own two of the forgers take turns in the small form. */
		const tries = (template: string) => {
			const at = Object.keys(OWN_ROUTES).indexOf(template)
			if (template in SAME_ROUTES && !IS_FULL)
				return roles.filter(({ name }) => FEWER.includes(name))
			return ROUTES[template]?.owner ? roles : [...roles.filter(isMember), ...inTurn(at)]
		}

		test.for(Object.keys(ROUTES))('%s', async (template) => {
			const some = tries(template).filter(
				({ session }) => !(session && ROUTES[template]?.bySession),
			)
			expect(await leaksOfRoute(house.app.origin, template, some, things, secrets)).toEqual([])
		})
	})

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
			// A member may do for themselves what any member may. What only the owner may they try one by one: the first who deletes leaves nothing.
			if (row.guarded === 'owner' || row.guarded === 'steward')
				for (const member of roles.filter(isMember)) {
					const fresh = row.once ? await newThing(house, row.once) : {}
					expect(await caught([member], { ...things, ...fresh }), member.name).toBeGreaterThan(0)
				}
			const forgers = inTurn(GUARDED.indexOf(name))
			expect(await caught(forgers, spent)).toBeGreaterThanOrEqual(forgers.length)
		})

		describe('at', () => {
			/** Nothing has been done to them, and the last reply to the owner is the one that is looked for. */
			let fresh: Things
			beforeAll(async () => {
				fresh = await newThings(house)
			})

			test.for(OWNERS)('%s', async (template) => {
				const some = [...roles.filter(isMember), ...inTurn(OWNERS.indexOf(template))]
				const found = await leaksOfRoute(await openToAll(), template, some, fresh, secrets)
				expect(found.length).toBeGreaterThanOrEqual(some.length)
			})
		})
	})
}
