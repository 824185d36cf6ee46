import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HttpMember } from '@/browser/http/http-member'
import { nodeOf } from '@/lib/member/circles/node'
import { parseCodename } from '@/lib/member/codename/codename'
import { Town } from './town'

const PEOPLE = 12
/** Who of them showed an address. */
const ADDRESSES = [0, 2, 5, 8, 10]
const HOUR_MS = 3_600_000

let folder: string
let town: Town
const one = () => town.people[0] as HttpMember
const other = () => town.people[4] as HttpMember

beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'treehole-town-'))
	town = await Town.settle(folder, PEOPLE)
	await town.knowEachOther()
})
afterAll(async () => {
	await town.stop()
	rmSync(folder, { recursive: true })
})

test('people who tied by codes, five of whom showed an address, become a circle of friends', async () => {
	for (const at of ADDRESSES) {
		const shown = await town.verify(town.people[at] as HttpMember, `person${at}@example.org`)
		expect(shown, 'the code on the server’s output fits').toBe(true)
	}
	expect(await town.friendsOf(one())).toBe('')
	expect((await town.growOld()).withCohort).toBe(PEOPLE)
	const circle = await town.friendsOf(one())
	expect(circle).toMatch(/^[\w-]{22}$/)
	expect(await town.friendsOf(other())).toBe(circle)
})

test('what two of them tell comes out together, for the circle and for nobody else', async () => {
	const circle = await town.friendsOf(one())
	const ids = [
		await town.tellIn(one(), circle, 'the first'),
		await town.tellIn(other(), circle, 'the second'),
	]
	expect(ids.every(Boolean)).toBe(true)
	town.clock.moveTo(town.clock.now() + 2 * HOUR_MS)
	const feed = `/en/circle/${circle}`
	await vi.waitFor(
		async () => {
			const { text } = await town.read(town.people[7] as HttpMember, `${feed}?after=2gosa7pa2gv`)
			expect(text).toContain('the first')
			expect(text).toContain('the second')
		},
		{ timeout: 20_000, interval: 700 },
	)
	const { text } = await town.read(one(), feed)
	expect(text).toContain('Someone in your circle · 8+')
	const stranger = new HttpMember(town.app.origin)
	await stranger.join()
	const nobody = new HttpMember(town.app.origin)
	for (const address of [feed, `${feed}/secret/${ids[0]}`, `/en/secret/${ids[0]}`])
		for (const who of [stranger, nobody])
			expect((await town.read(who, address)).status, address).toBe(404)
	expect((await town.read(other(), `${feed}/secret/${ids[0]}`)).status).toBe(200)
})

test('no id of a group or a cohort lets a stranger in as a place', async () => {
	const { circle: group } = await town.found(one(), 'Chess')
	const friends = await town.friendsOf(one())
	const stranger = new HttpMember(town.app.origin)
	await stranger.join()
	for (const circle of [group, friends, 'A'.repeat(22)]) {
		const form = await stranger.browser.form('/en/place/berlin', 'name="place"')
		const answer = await stranger.browser.post('/en/place/berlin', {
			...form,
			place: circle,
			circle,
		})
		expect(answer.headers.get('location')).toContain('note=gone')
		expect((await town.read(stranger, `/en/circle/${circle}`)).status).toBe(404)
		expect((await stranger.browser.get(`/en/circles/group/${circle}`)).status).toBe(404)
	}
	expect(await town.friendsOf(one())).toBe(friends)
	expect((await town.read(one(), `/en/circle/${friends}`)).status).toBe(200)
	const form = await stranger.browser.form('/en/place/berlin', 'name="place"')
	const joined = await stranger.browser.post('/en/place/berlin', form)
	expect(joined.headers.get('location')).toContain('note=joined')
})

test('the same bytes for all who are in the circle: nothing of who told', async () => {
	const circle = await town.friendsOf(one())
	const pages = await Promise.all(
		[0, 4, 9].map((at) => town.read(town.people[at] as HttpMember, `/en/circle/${circle}`)),
	)
	expect(new Set(pages.map(({ text }) => text)).size).toBe(1)
})

test('who leaves on one device is out on the other within five minutes', async () => {
	const { circle, code } = await town.found(one(), 'Rowing')
	const member = town.people[6] as HttpMember
	const phone = new HttpMember(town.app.origin)
	expect(await phone.signIn(member.codename)).toBe(true)
	await town.join(member, code)
	const feed = `/en/circle/${circle}`
	expect((await town.read(phone, feed)).status, 'a session of before is asked about').toBe(200)
	await town.leave(member, circle)
	expect((await town.read(member, feed)).status).toBe(404)
	town.clock.moveTo(town.clock.now() + 5 * 60_000)
	expect((await town.read(phone, feed)).status).toBe(404)
	expect((await town.read(one(), feed)).status).toBe(200)
})

test('a thief of all files finds no member of the graph, no name of an address, and no tie', () => {
	const files = filesIn(town.app.folder).map((file) => readFileSync(file))
	const inSome = (bytes: Uint8Array | string) =>
		files.some((file) => file.includes(Buffer.from(bytes)))
	for (const at of ADDRESSES) {
		expect(inSome(`person${at}@example.org`)).toBe(false)
		expect(inSome(`PERSON${at}@EXAMPLE.ORG`)).toBe(false)
	}
	for (const { codename } of town.people) {
		const secret = parseCodename(codename.join(' '))
		if (!secret) throw new Error('a codename of the town does not fit together')
		const node = nodeOf(secret)
		const writings = [secret.reveal(), node, Buffer.from(node).toString('hex'), codename.join(' ')]
		expect(writings.map(inSome)).toEqual([false, false, false, false])
	}
	// The search would find them: a group's name stands in the content store as it is.
	expect(inSome('Rowing')).toBe(true)
})

function filesIn(from: string): string[] {
	return readdirSync(from, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
}
