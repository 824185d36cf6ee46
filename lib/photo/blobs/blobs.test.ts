import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Blobs } from './blobs'
import { openBlobs } from './open-blobs'

const folder = mkdtempSync(path.join(tmpdir(), 'treehole-blobs-'))
const bucket = new S3rver({
	port: 0,
	address: '127.0.0.1',
	silent: true,
	directory: path.join(folder, 's3'),
	configureBuckets: [{ name: 'photos' }],
})
let address: string

beforeAll(async () => {
	const { port } = await bucket.run()
	address = `127.0.0.1:${port}/photos`
})

afterAll(async () => {
	await bucket.close()
	rmSync(folder, { recursive: true })
})

const BODY = new Uint8Array(200_000).map((_, at) => at * 31)
const NAME = 'AAAAAAAAAAAAAAAAAAAAA-.avif'

describe.each([
	['a folder', () => openBlobs(`file:${path.join(folder, 'here')}`)],
	['a bucket', () => openBlobs(`http://S3RVER:S3RVER@${address}`)],
	['a bucket with a prefix', () => openBlobs(`http://S3RVER:S3RVER@${address}/tree/hole/`)],
])('%s', (_, open) => {
	let blobs: Blobs

	beforeAll(() => {
		blobs = open()
	})

	test('gives back what it was given, byte for byte', async () => {
		await blobs.put(NAME, BODY)
		expect(Buffer.compare((await blobs.get(NAME)) ?? Buffer.alloc(0), BODY)).toBe(0)
	})

	test('may be given the same again', async () => {
		await blobs.put(NAME, BODY)
		expect((await blobs.get(NAME))?.length).toBe(BODY.length)
	})

	test('has nothing left of what was removed, and may be told twice', async () => {
		await blobs.remove(NAME)
		await blobs.remove(NAME)
		expect(await blobs.get(NAME)).toBeNull()
	})
})

test('a folder keeps no half of what a kill broke off, and nobody else may look into it', async () => {
	const place = path.join(folder, 'killed')
	const blobs = openBlobs(`file:${place}`)
	await blobs.put(NAME, BODY)
	expect(statSync(place).mode & 0o777).toBe(0o700)
	expect(statSync(path.join(place, NAME)).mode & 0o777).toBe(0o600)
	writeFileSync(path.join(place, `${NAME}.part`), 'half')
	await blobs.remove(NAME)
	expect(readdirSync(place)).toEqual([])
})

test('a bucket that refuses says its status, and nothing of what was asked', async () => {
	const wrong = openBlobs(`http://STRANGER:S3RVER@${address}`)
	await expect(wrong.put(NAME, BODY)).rejects.toThrow(/^the bucket answered 403$/)
})

test.each(['ftp://host/bucket', 'https://host/bucket', 'https://KEY:SECRET@host'])(
	'%s is no place for photos',
	(url) => {
		expect(() => openBlobs(url)).toThrow('TREEHOLE_PHOTO_URL')
	},
)
