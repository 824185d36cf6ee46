import { openContent } from '@/db/content/store'
import { dropStarter } from '@/lib/starter/seed-starter'

/** `npm run starter -- drop`: takes the starter collection away. */
async function main(): Promise<void> {
	if (process.argv[2] !== 'drop') throw new Error('Say what to do: npm run starter -- drop')
	const store = await openContent()
	console.log(`Dropped ${await dropStarter()} starter secrets.`)
	await store.close()
}

main().catch((error: unknown) => {
	console.error(
		error instanceof Error ? error.message : 'The starter collection could not be dropped.',
	)
	process.exit(1)
})
