import { randomBytes } from 'node:crypto'
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { photoBlob, photoGone } from '@/db/content/schema'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { cardsByIds } from '@/lib/card/card-queries'
import { config } from '@/lib/config/config'
import type { ThingId } from '@/lib/crypto/id'
import { refused } from '@/lib/outcome'
import { type PhotoEdit, PLAIN_EDIT } from '@/lib/photo/edit'
import { encodePhoto } from '@/lib/photo/encode-photo'
import { type EncodedPhoto, PHOTO_KINDS } from '@/lib/photo/photo'
import { dropGonePhotos, movePhotos } from '@/lib/photo/photo-moves'
import type { PhotoName } from '@/lib/photo/photo-name'
import { publicPhoto } from '@/lib/photo/photo-queries'
import { keepPrints } from '@/lib/review/removed-prints'
import { HOUR_MS } from '@/lib/time/hours'
import { deleteThing } from './delete-command'
import { filesWith } from './fake-files'
import { fakeForm, fakeTeller, taken } from './fake-teller'
import { waitingPhoto } from './my-photo'
import { releaseDue } from './release'
import { returnStatements, withholdStatements } from './review/withhold'
import { type Teller, tell } from './tell-command'
import { undo, waitingSecret } from './undo-command'

let world: TemporaryWorld
let photo: EncodedPhoto
let teller: Teller

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

beforeEach(() => {
	photo = { avif: new Uint8Array(randomBytes(70_000)), webp: new Uint8Array(randomBytes(90_000)) }
	teller = fakeTeller()
})

const folder = () => path.join(config().data, 'photos')
const files = () => (existsSync(folder()) ? readdirSync(folder()) : [])
const kept = () => world.content.read.$count(photoBlob)
// Far enough for a run that passes the full hour.
const LATER = Date.now() + 4 * HOUR_MS

/** Somebody who looks for the picture itself, or for any part of it, finds it in these files. */
const traces = () =>
	filesWith(world.folder, [photo.avif.subarray(500, 560), photo.webp.subarray(-60)])

async function told(): Promise<ThingId> {
	return taken(await tell(teller, fakeForm({ alt: ' a  door ' }), Date.now(), photo)).thing
}

async function out(): Promise<{ id: ThingId; name: PhotoName }> {
	const id = await told()
	await releaseDue(Date.now() + HOUR_MS)
	const [card] = await cardsByIds([id])
	if (!card?.photo) throw new Error('it has no photo')
	return { id, name: card.photo.name }
}

test('while its secret waits a photo is its teller’s alone, and noise in every file', async () => {
	const id = await told()
	const name = (await waitingSecret(teller.secret, id))?.photo?.name as PhotoName
	expect(await waitingPhoto(teller.secret, id)).toEqual(photo.webp)
	expect(await waitingPhoto(fakeTeller().secret, id)).toBeNull()
	expect(await publicPhoto(name, 'webp')).toBeNull()
	expect(await movePhotos(LATER)).toBe(0)
	expect(traces()).toEqual([])
})

test('taking it back leaves nothing, and hands out no name to come back to', async () => {
	const before = await kept()
	const id = await told()
	expect(await kept()).toBe(before + 2)
	taken(await undo(teller.secret, id))
	expect(await kept()).toBe(before)
	expect(await waitingPhoto(teller.secret, id)).toBeNull()
})

test('once its secret is out everybody may see it, under a name that is not the secret’s', async () => {
	const { id, name } = await out()
	expect(name).not.toBe(id)
	expect((await cardsByIds([id]))[0]?.photo).toEqual({ name, alt: 'a door' })
	expect(await publicPhoto(name, 'avif')).toEqual(photo.avif)
	expect(await publicPhoto(name, 'webp')).toEqual(photo.webp)
	expect(await publicPhoto(id as unknown as PhotoName, 'webp')).toBeNull()
})

test('it becomes a file when its hour is over, with those of its hour, in no order of telling', async () => {
	const names = [(await out()).name, (await out()).name, (await out()).name]
	expect(files()).toEqual([])
	expect(await movePhotos()).toBe(0)
	while ((await movePhotos(LATER)) > 0);
	const made = files().filter((file) => names.some((name) => file.startsWith(name)))
	expect(made).toHaveLength(6)
	const inTime = made.sort((a, b) => changedAt(a) - changedAt(b))
	const bytes = (file: string) => Buffer.from(file.slice(0, 22), 'base64url').toString('hex')
	expect(inTime.map(bytes)).toEqual(made.map(bytes).sort())
	expect(await publicPhoto(names[2] as PhotoName, 'avif')).toEqual(photo.avif)
	expect(traces()).toEqual([])
})

const changedAt = (file: string) => statSync(path.join(folder(), file)).ctimeMs

test('files have one of a few sizes, whatever is in them', async () => {
	photo = { avif: new Uint8Array(9), webp: new Uint8Array(60_000) }
	const { name } = await out()
	await movePhotos(LATER)
	const sizes = PHOTO_KINDS.map((kind) => statSync(path.join(folder(), `${name}.${kind}`)).size)
	expect(sizes).toEqual([65_536 + 28, 65_536 + 28])
})

test('deleting its secret shuts it at once and takes its files away', async () => {
	const { id, name } = await out()
	await movePhotos(LATER)
	taken(await deleteThing(teller.secret, { thing: id }))
	expect(await publicPhoto(name, 'webp')).toBeNull()
	expect(await dropGonePhotos()).toBe(1)
	expect(files().filter((file) => file.startsWith(name))).toEqual([])
	expect(await world.content.read.$count(photoGone)).toBe(0)
})

test('deleting it before its hour is over leaves nothing to move', async () => {
	const { id, name } = await out()
	taken(await deleteThing(teller.secret, { thing: id }))
	await movePhotos(LATER)
	await dropGonePhotos()
	expect(files().filter((file) => file.startsWith(name))).toEqual([])
	expect(await publicPhoto(name, 'avif')).toBeNull()
})

test('a blob store that fails is asked again; until then the photo is read from where it lies', async () => {
	const { name, id } = await out()
	rmSync(folder(), { recursive: true })
	writeFileSync(folder(), 'in the way')
	await expect(movePhotos(LATER)).rejects.toThrow()
	expect(await publicPhoto(name, 'webp')).toEqual(photo.webp)
	rmSync(folder())
	while ((await movePhotos(LATER)) > 0);
	expect(await publicPhoto(name, 'webp')).toEqual(photo.webp)
	taken(await deleteThing(teller.secret, { thing: id }))
	await dropGonePhotos()
})

test('a file under another photo’s name is not shown', async () => {
	const [one, other] = [await out(), await out()]
	mkdirSync(folder(), { recursive: true })
	while ((await movePhotos(LATER)) > 0);
	const file = ({ name }: { name: string }) => path.join(folder(), `${name}.webp`)
	writeFileSync(file(one), readFileSync(file(other)))
	expect(await publicPhoto(one.name, 'webp')).toBeNull()
})

test('while its secret is withheld nobody sees it; once that is back, it is', async () => {
	const { id, name } = await out()
	await movePhotos(LATER)
	await world.content.write((await withholdStatements(id)) ?? [])
	expect(await publicPhoto(name, 'webp')).toBeNull()
	await movePhotos(LATER)
	await dropGonePhotos()
	await world.content.write((await returnStatements(id, Date.now())) ?? [])
	for (const kind of PHOTO_KINDS) expect(await publicPhoto(name, kind)).toEqual(photo[kind])
	expect((await cardsByIds([id]))[0]?.photo).toEqual({ name, alt: 'a door' })
})

test('what was removed does not come again, not even moved, blurred or as a smaller copy', async () => {
	const pixels = Uint8Array.from({ length: 16 * 8 }, (_, at) => ((at + 5) ** 3 * 3) % 251)
	const picture = await sharp(pixels, { raw: { width: 16, height: 8, channels: 1 } })
		.resize(1600, 800, { kernel: 'nearest' })
		.jpeg()
		.toBuffer()
	const copy = await sharp(picture).resize(900, 450).webp().toBuffer()
	const comes = async (bytes: Uint8Array, edit: Partial<PhotoEdit>) => {
		photo = taken(await encodePhoto(bytes, { ...PLAIN_EDIT, ...edit }))
		return tell(fakeTeller(), fakeForm(), Date.now(), photo)
	}
	expect((await comes(picture, {})).ok).toBe(true)
	const removed = { text: '', answers: [], alt: '', photo: photo.print ?? null }
	await world.content.write(keepPrints(removed))
	for (const edit of [{}, { panX: 0 }, { blur: 8, dim: 5 }])
		expect(await comes(picture, edit)).toEqual(refused('wasRemoved'))
	expect(await comes(copy, { panX: 80 })).toEqual(refused('wasRemoved'))
	const other = await sharp(picture).flop().toBuffer()
	expect((await comes(other, {})).ok).toBe(true)
}, 60_000)
