import { openContent } from '@/db/content/store'
import { fileOf } from '@/db/dialect/open-sqlite'
import { config } from '@/lib/config/config'
import { makeKeys } from '@/lib/keys/make-keys'
import { seedStarter } from '@/lib/starter/seed-starter'
import { dropOutlived } from './operator/rotate'

/** Before every start: keys on the first run, the content store at the code's version, the starter collection. */
async function prepare(): Promise<void> {
	process.umask(0o077)
	const { keys, contentUrl, vaultUrl, starter } = config()
	const files = [contentUrl, vaultUrl].filter((url) => url.startsWith('file:')).map(fileOf)
	if (makeKeys(keys, files) === 'made') console.log(`Made keys in ${keys}: keep a copy elsewhere.`)
	for (const purpose of dropOutlived())
		console.log(`A key for ${purpose} that nothing needs was destroyed.`)
	const store = await openContent()
	if (starter) {
		const count = await seedStarter()
		if (count > 0) console.log(`Filled the empty store with ${count} starter secrets.`)
	}
	await store.close()
}

prepare().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : 'The stores could not be prepared.')
	process.exit(1)
})
