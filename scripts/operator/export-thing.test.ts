import { mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { newThingId, thingBytes } from '@/lib/crypto/id'
import { MemberSecret, maskMark, receiptCode, reportMark } from '@/lib/mark/member-marks'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from '@/lib/telling/fake-teller'
import { releaseDue } from '@/lib/telling/release'
import { decided, fakeReport, fakeSteward } from '@/lib/telling/review/fake-review'
import { tell } from '@/lib/telling/tell-command'
import { exportPhoto, exportThing } from './export-thing'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

test('what is handed over holds the words, the reasons and the log, and names nobody', async () => {
	const [teller, reporter] = [fakeTeller(), MemberSecret.random()]
	const thing = await tellOut(teller, { text: 'It is said to be a threat', topic: 'anger' })
	const { receipt } = await fakeReport(thing, 'threat', 10, reporter)
	const steward = await fakeSteward()
	await decided(steward, thing, 'suspend')
	const found = await exportThing(thing)
	expect(found).toMatchObject({
		...{ thing, kind: 'secret', text: 'It is said to be a threat', topics: ['anger'] },
		circle: { kind: 'everyone' },
		review: {
			...{ state: 'closed', hidden: true, measure: 'suspend' },
			reports: { all: 1, reasons: { threat: 1 }, words: [] },
		},
	})
	expect(found?.hour).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/)
	const whats = found?.review?.log.map(({ what }) => what)
	expect(whats).toEqual(['opened', 'hidden', 'voted', 'decided'])
	const text = JSON.stringify(found)
	const people = [
		maskMark(teller.secret, thing),
		reportMark(reporter, thing),
		receiptCode(reporter, thing, 0),
		thingBytes(receipt),
	]
	for (const bytes of people)
		for (const form of ['hex', 'base64', 'base64url'] as const)
			expect(text).not.toContain(Buffer.from(bytes).toString(form))
	for (const word of ['mark', 'mask', 'seal', 'receipt', 'by"']) expect(text).not.toContain(word)
})

test('a reply comes with what it stands under; what is not there with nothing', async () => {
	const thread = await tellOut(fakeTeller(), { text: 'the secret above' })
	const reply = await replyOut(fakeTeller(), thread, 'the reply below')
	expect(await exportThing(reply)).toMatchObject({
		...{ kind: 'reply', text: 'the reply below', review: null },
		under: { thing: thread, text: 'the secret above' },
		circle: { kind: 'everyone' },
	})
	expect(await exportThing(newThingId())).toBeNull()
})

test('a photo is written where it is asked for, hidden or not, readable by one alone', async () => {
	const photo = { avif: new Uint8Array([1, 2, 3]), webp: new Uint8Array([4, 5, 6]) }
	const told = await tell(fakeTeller(), fakeForm({ alt: 'a door' }), Date.now(), photo)
	const { thing } = taken(told)
	await releaseDue(Date.now() + 60_000)
	await fakeReport(thing, 'intimate')
	const folder = path.join(world.folder, 'handed over')
	mkdirSync(folder)
	const files = await exportPhoto(thing, folder)
	expect(files).toEqual(['avif', 'webp'].map((kind) => path.join(folder, `${thing}.${kind}`)))
	expect(new Uint8Array(readFileSync(files[1] ?? ''))).toEqual(photo.webp)
	expect(statSync(files[0] ?? '').mode & 0o777).toBe(0o400)
	expect(await exportPhoto(await tellOut(fakeTeller()), folder)).toEqual([])
})
