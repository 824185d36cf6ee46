import { openContent } from '@/db/content/store'
import { config } from '@/lib/config/config'
import { backup } from './operator/backup'

const USAGE =
	'npm run backup -- FOLDER    backs up both stores and the photos into a new folder there; Treehole may run'

async function main([into]: string[]): Promise<void> {
	if (into === undefined) throw new Error(USAGE)
	const store = await openContent()
	console.log(`Backed up into ${await backup(into)}`)
	if (!config().photoUrl.startsWith('file:')) console.log('Photos in a bucket are not in it.')
	console.log('The keys are not in it. Keep a copy of the key folder elsewhere, never beside this.')
	await store.close()
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : 'The backup failed.')
	process.exit(1)
})
