import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { blobsIn, PHOTOS } from './photo-files'

const file = z.strictObject({ bytes: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

const shape = z.strictObject({
	version: z.literal(1),
	/** When the backup was finished. */
	made: z.iso.datetime(),
	files: z.strictObject({ 'content.db': file, 'vault.db': file }),
	/** How many blobs are in `photos`: each is sealed, and so shows by itself whether it is whole. */
	photos: z.int().min(0).default(0),
})

/** What a backup holds; it is written last, so a folder without one is no backup. */
export type Manifest = z.infer<typeof shape>
export type BackedUp = keyof Manifest['files']

export const BACKED_UP = ['content.db', 'vault.db'] as const satisfies readonly BackedUp[]
export const MANIFEST = 'manifest.json'

export async function manifestOf(
	folder: string,
	photos: number,
	now: number = Date.now(),
): Promise<Manifest> {
	const [content, vault] = await Promise.all(
		BACKED_UP.map((name) => describe(path.join(folder, name))),
	)
	if (!content || !vault) throw new Error('a backup has two files')
	return {
		version: 1,
		made: new Date(now).toISOString(),
		files: { 'content.db': content, 'vault.db': vault },
		photos,
	}
}

/** Reads the manifest and compares every file with it; throws an error for the operator. */
export async function checkedManifest(folder: string): Promise<Manifest> {
	const place = path.join(folder, MANIFEST)
	if (!existsSync(place))
		throw new Error(`${folder} is no finished backup: ${MANIFEST} is missing.`)
	const parsed = shape.safeParse(jsonOrNull(readFileSync(place, 'utf8')))
	if (!parsed.success) throw new Error(`${place} cannot be understood.`)
	for (const name of BACKED_UP) {
		if (!(await matches(path.join(folder, name), parsed.data, name))) {
			throw new Error(
				`${name} is not the file that was backed up: use another copy of this backup.`,
			)
		}
	}
	const photos = blobsIn(path.join(folder, PHOTOS)).length
	if (photos < parsed.data.photos)
		throw new Error(`${folder} has ${photos} photos of ${parsed.data.photos}: use another copy.`)
	return parsed.data
}

/** Whether the file has the size and hash that the manifest says. */
export async function matches(
	place: string,
	{ files }: Manifest,
	name: BackedUp,
): Promise<boolean> {
	if (!existsSync(place) || statSync(place).size !== files[name].bytes) return false
	return (await describe(place)).sha256 === files[name].sha256
}

async function describe(place: string): Promise<z.infer<typeof file>> {
	const hash = createHash('sha256')
	for await (const part of createReadStream(place)) hash.update(part as Buffer)
	return { bytes: statSync(place).size, sha256: hash.digest('hex') }
}

function jsonOrNull(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
