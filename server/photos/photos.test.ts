import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TemporaryStore, temporaryStore } from '@/db/content/temporary-store'
import { config } from '@/lib/config/config'
import { newThingId } from '@/lib/crypto/id'
import { makeKeys } from '@/lib/keys/make-keys'
import type { PhotoName } from '@/lib/photo/photo-name'
import { keepPhoto } from '@/lib/photo/photo-statements'
import { secretStatements } from '@/lib/telling/delete-command'
import { publishStatements } from '@/lib/telling/release-statements'
import { returnStatements, withholdStatements } from '@/lib/telling/review/withhold'
import { newPosition } from '@/lib/time/position'
import { get, pages, temporaryFront } from '../temporary-front'
import { photoIn } from './photos'

const data = vi.hoisted(() => {
	process.env.TREEHOLE_DATA = `/tmp/treehole-photos-${process.pid}`
	process.env.TREEHOLE_KEYS = `${process.env.TREEHOLE_DATA}-keys`
	return process.env.TREEHOLE_DATA
})

const PHOTO = {
	avif: new Uint8Array(randomBytes(50_000)),
	webp: new Uint8Array(randomBytes(60_000)),
}
const id = newThingId()
let store: TemporaryStore
let out: PhotoName
let waits: PhotoName
const { port } = await temporaryFront(pages((url) => `<h1>${url}</h1>`))

beforeAll(async () => {
	// What is withheld is sealed.
	makeKeys(config().keys)
	store = await temporaryStore()
	const [shown, waiting] = [keepPhoto(PHOTO, 'a door'), keepPhoto(PHOTO, '')]
	const card = {
		text: 'a',
		language: 'en' as const,
		topics: [],
		colour: 1,
		texture: 1,
		answers: [],
	}
	const key = Buffer.from(shown.photo.key).toString('base64url')
	const told = { ...card, photo: { ...shown.photo, key } }
	out = shown.photo.name
	waits = waiting.photo.name
	await store.store.write([
		...shown.statements,
		...waiting.statements,
		...publishStatements(id, told, newPosition(500_000)),
	])
})

afterAll(async () => {
	await store.remove()
	for (const folder of [data, `${data}-keys`])
		rmSync(path.resolve(folder), { recursive: true, force: true })
})

const image = { accept: 'image/avif,image/webp,*/*' }

describe('a photo that is out', () => {
	test.each(['avif', 'webp'] as const)('is served as %s, and as nothing else', async (kind) => {
		const answer = await get(port, `/photo/${out}.${kind}`, { headers: image })
		expect(answer.status).toBe(200)
		expect(answer.body.equals(PHOTO[kind])).toBe(true)
		expect(answer.headers).toMatchObject({
			'content-type': `image/${kind}`,
			'content-length': `${PHOTO[kind].length}`,
			'content-disposition': `inline; filename="photo.${kind}"`,
			'x-content-type-options': 'nosniff',
			'cross-origin-resource-policy': 'same-origin',
			'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
			'cache-control': 'private, max-age=86400, immutable',
		})
		expect(
			['etag', 'last-modified', 'set-cookie'].filter((name) => name in answer.headers),
		).toEqual([])
	})

	test('has headers without a body for who asks for them', async () => {
		const answer = await get(port, `/photo/${out}.webp`, { method: 'HEAD' })
		expect([answer.status, answer.body.length]).toEqual([200, 0])
		expect(answer.headers['content-length']).toBe(`${PHOTO.webp.length}`)
	})
})

test('one that waits is not there, just as one that never was', async () => {
	const answers = await Promise.all(
		[waits, newThingId()].map((name) => get(port, `/photo/${name}.webp`, { headers: image })),
	)
	expect(answers.map(({ status, text }) => [status, text])).toEqual([
		[404, '404 Not Found\n'],
		[404, '404 Not Found\n'],
	])
})

test.each(['.png', '.webp?v=1', '.WEBP', '/.webp', '', '.webp/'])(
	'an address that ends with "%s" is no photo’s',
	(end) => {
		expect(photoIn(`/photo/${out}${end}`)).toBeNull()
	},
)

test('while its secret is withheld it is not there, and then it is again', async () => {
	const status = async () => (await get(port, `/photo/${out}.avif`, { headers: image })).status
	await store.store.write((await withholdStatements(id)) ?? [])
	expect(await status()).toBe(404)
	await store.store.write((await returnStatements(id, Date.now())) ?? [])
	expect(await status()).toBe(200)
})

test('once its secret is deleted it is gone', async () => {
	await store.store.write((await secretStatements(id)) ?? [])
	expect((await get(port, `/photo/${out}.avif`, { headers: image })).status).toBe(404)
})
