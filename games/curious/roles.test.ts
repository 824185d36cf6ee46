import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { builtActions, builtRoutes } from './actions'
import { newMember, openHouse, repliesOn, tellOut, told } from './house'
import { leaking } from './leak'
import { ACTIONS, ROUTES, type Role, type Row, rolesOf, type Things } from './roles'
import { leaksOfAction, leaksOfRoute, type Private, privateOf } from './roles-check'

const WAITING = 'a walrus that waits until tomorrow'
const REPLIED = 'and what did it say?'

let app: App
let owner: HttpMember
let stranger: HttpMember
let roles: Role[]
let things: Things
let secrets: Private

beforeAll(async () => {
	app = await openHouse()
	owner = await newMember(app)
	stranger = await newMember(app)
	things = await newThings()
	secrets = privateOf(owner, WAITING, REPLIED)
	roles = rolesOf(owner, stranger)
})

afterAll(() => app.stop())

async function newThings(): Promise<Things> {
	const answers = ['yes', 'no']
	const out = await tellOut(owner, { text: 'I met a walrus', topic: 'walrus', answers })
	const quiet = await tellOut(owner, { text: 'I met another one' })
	await owner.reply(out, 'it was polite')
	await stranger.reply(out, REPLIED)
	const [reply = ''] = repliesOn(await owner.browser.page(`/en/secret/${out}`))
	const waiting = await told(owner, { text: WAITING, when: 'tomorrow', answers })
	return { out, quiet, reply, waiting }
}

/** Everything that is the owner's, as they find it. */
async function owned(): Promise<unknown> {
	const { out, quiet, reply, waiting } = things
	const marks = JSON.parse(await owner.browser.page(`/marks?things=${out},${quiet},${reply}`))
	const mine = await owner.mine()
	return [
		marks,
		[out, quiet, reply, waiting].map((thing) => mine.includes(thing)),
		mine.includes(WAITING),
	]
}

test('the build’s actions and routes are those that are played, no more and no fewer', () => {
	const actions = builtActions().map(({ name }) => name)
	const routes = Object.values(builtRoutes()).filter((route) => !/^\/_|\[\.\.\.rest\]/.test(route))
	const where = 'every action and route has its row in games/curious/roles.ts'
	expect(actions.toSorted(), where).toEqual(Object.keys(ACTIONS).toSorted())
	expect(routes.toSorted(), where).toEqual(Object.keys(ROUTES).toSorted())
})

describe('every action, as nobody, a stranger and six forgers', () => {
	test.for(Object.keys(ACTIONS))('%s', async (name) => {
		const before = await owned()
		const row = ACTIONS[name] as Row
		expect(await leaksOfAction(app.origin, name, row, roles, things, secrets)).toEqual([])
		expect(await owned()).toEqual(before)
	})
})

describe('every route, as nobody, a stranger and six forgers', () => {
	test.for(Object.keys(ROUTES))('%s', async (template) => {
		const before = await owned()
		expect(await leaksOfRoute(app.origin, template, roles, things, secrets)).toEqual([])
		expect(await owned()).toEqual(before)
	})
})

/** A house that does not look who asks: everybody is taken for the owner. */
function openToAll(): Promise<string> {
	return leaking(app.origin, (asked, pass) =>
		pass({ ...asked, headers: { ...asked.headers, cookie: owner.browser.cookie } }),
	)
}

const GUARDED = Object.keys(ACTIONS).filter((name) => ACTIONS[name]?.guarded)
const OWNERS = Object.keys(ROUTES).filter((template) => ROUTES[template]?.owner)

describe('a house that does not look who asks is caught', () => {
	test.for(GUARDED)('at %s', async (name) => {
		const row = ACTIONS[name] as Row
		const found = await leaksOfAction(
			await openToAll(),
			name,
			row,
			roles,
			await newThings(),
			secrets,
		)
		expect(found.length).toBeGreaterThanOrEqual(roles.length - 1)
	})

	test.for(OWNERS)('at %s', async (template) => {
		const fresh = await newThings()
		const found = await leaksOfRoute(await openToAll(), template, roles, fresh, secrets)
		expect(found.length).toBeGreaterThanOrEqual(roles.length)
	})
})
