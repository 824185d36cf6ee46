import { existsSync } from 'node:fs'
import { config } from '@/lib/config/config'
import { restore } from './operator/restore'

const USAGE =
	'npm run restore -- FOLDER    puts a backup where no store is; FOLDER is what the backup named'

async function main([from]: string[]): Promise<void> {
	if (from === undefined) throw new Error(USAGE)
	await restore(from)
	console.log('Restored. The next start brings the vault under a fresh key.')
	if (!existsSync(config().keys)) {
		console.log(`Put your copy of the keys into ${config().keys} before you start.`)
	}
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : 'The restore failed.')
	process.exit(1)
})
