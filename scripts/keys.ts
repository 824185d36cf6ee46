import { openContent } from '@/db/content/store'
import { config } from '@/lib/config/config'
import { readKeeperKeys } from '@/lib/keys/keeper-keys'
import { readWebKeys } from '@/lib/keys/web-keys'
import { dropOutlived, needsKeeper, ROTATED, type Rotated, rotate } from './operator/rotate'
import { withKeeper } from './operator/with-keeper'

const USAGE = `npm run keys                      shows every ring: how many keys, and how old
npm run keys -- rotate PURPOSE    rotates one of: ${ROTATED.join(', ')}
npm run keys -- rotate all        rotates them all
Both go on where an earlier rotation was stopped. Web and keeper may run.`

async function main([command, what]: string[]): Promise<void> {
	if (command === undefined) return show()
	const purposes = command === 'rotate' ? purposesOf(what) : null
	if (!purposes) throw new Error(USAGE)
	for (const purpose of dropOutlived()) {
		console.log(`${purpose}: a key that is no longer needed was destroyed`)
	}
	const store = await openContent()
	for (const purpose of purposes) await rotateAloud(purpose)
	await store.close()
}

async function rotateAloud(purpose: Rotated): Promise<void> {
	console.log(`${purpose}: rotating …`)
	const rotating = () => rotate(purpose)
	console.log(`${purpose}: ${await (needsKeeper(purpose) ? withKeeper(rotating) : rotating())}`)
}

function purposesOf(what: string | undefined): readonly Rotated[] | null {
	if (what === 'all') return ROTATED
	const purpose = ROTATED.find((name) => name === what)
	return purpose ? [purpose] : null
}

/** Dates and counts; never a key. */
function show(): void {
	const { keys } = config()
	for (const [file, rings] of [
		['web.json', readWebKeys(keys)],
		['keeper.json', readKeeperKeys(keys)],
	] as const) {
		console.log(`${file}:`)
		for (const [purpose, ring] of Object.entries(rings)) {
			const days = ring.all.map(({ since }) => since).join(', ')
			console.log(`  ${purpose}: ${ring.all.length === 1 ? 'one key, made' : 'keys made'} ${days}`)
		}
	}
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : 'The keys could not be rotated.')
	process.exit(1)
})
