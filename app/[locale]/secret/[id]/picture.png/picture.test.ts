import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { secret } from '@/db/content/schema'
import { statement } from '@/db/dialect/statement'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { deleteThing } from '@/lib/telling/delete-command'
import { fakeTeller, tellOut } from '@/lib/telling/fake-teller'
import { GET } from './route'

// Without a request of Next's there is no language to find; here only the card matters.
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key }))

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

const asked = (id: ThingId, query = '') =>
	GET(new Request(`http://localhost/${query}`), { params: Promise.resolve({ locale: 'en', id }) })
const drawn = async (id: ThingId, query = '') =>
	Buffer.from(await (await asked(id, query)).arrayBuffer())

test('once a secret is veiled its words are in no picture, and once it is gone there is none', async () => {
	const teller = fakeTeller()
	const id = await tellOut(teller, { text: 'Too heavy for everybody' })
	const [plain, worded] = [await drawn(id), await drawn(id, '?with=text')]
	expect(worded.equals(plain)).toBe(false)
	const veil = statement<{ id: Uint8Array }>((slot) =>
		world.content.read
			.update(secret)
			.set({ veil: 'steward' })
			.where(eq(secret.id, slot('id'))),
	)
	await world.content.write([veil({ id: thingBytes(id) })])
	expect((await drawn(id, '?with=text')).equals(plain)).toBe(true)
	await deleteThing(teller.secret, { thing: id })
	expect((await asked(id, '?with=text')).status).toBe(404)
}, 30_000)
