import { openContent } from '@/db/content/store'
import { parseThingId } from '@/lib/crypto/id'
import { exportPhoto, exportThing } from './operator/export-thing'

const USAGE = `npm run export -- THING            prints all that is held of a secret or a reply: its address ends in THING
npm run export -- THING FOLDER     writes its photo into that folder as well`

async function main([raw, folder]: string[]): Promise<void> {
	const thing = parseThingId(raw?.split('/').at(-1) ?? '')
	if (!thing) throw new Error(USAGE)
	const store = await openContent()
	try {
		const found = await exportThing(thing)
		if (!found)
			throw new Error('There is no such thing: it never was, is gone, or has not come out.')
		console.log(JSON.stringify(found, null, '\t'))
		if (folder === undefined) return
		const files = await exportPhoto(thing, folder)
		console.error(files.length > 0 ? `Wrote ${files.join(' and ')}` : 'It has no photo.')
	} finally {
		await store.close()
	}
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : 'Nothing could be exported.')
	process.exit(1)
})
