import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openContent } from '@/db/content/store'
import { StoreTooNew } from '@/db/migrate'
import { openVault } from '@/db/vault/store'
import { config } from '@/lib/config/config'
import { KeyTrouble } from '@/lib/keys/key-trouble'
import { refuseCoreDumps } from '@/lib/process/core-dumps'
import { Keeper } from './keeper'
import { Log } from './log'

/** sysexits.h: tells the launcher that starting again is of no use. */
const EX_CONFIG = 78

/** The keeper as a process of its own: see docs/decisions on why it alone opens the vault. */
async function main(log: Log): Promise<void> {
	process.umask(0o077)
	if (!refuseCoreDumps()) log.info('core dumps are not switched off here: run with "ulimit -c 0"')
	const { contentUrl, vaultUrl, keys, keeperSocket, data, push } = config()
	mkdirSync(path.dirname(keeperSocket), { recursive: true })
	const content = await openContent(contentUrl)
	const vault = await openVault(vaultUrl)
	const copies = path.join(data, 'vault')
	const keeper = await Keeper.start(
		content,
		vault,
		{ keys, socket: keeperSocket, copies },
		push,
		log,
	)
	log.info('the keeper is ready')
	const stop = once(async () => {
		await keeper.stop()
		await vault.close()
		await content.close()
		process.exit(0)
	})
	process.on('SIGTERM', stop)
	process.on('SIGINT', stop)
}

/**
 * Node itself would print the error with all it holds, and keys may be among that. What was acknowledged is committed,
 * so the process ends and the launcher starts another.
 */
function exitOnUncaught(log: Log): void {
	const end = (error: unknown) => {
		log.error('something failed that nobody expected', error)
		process.exit(1)
	}
	process.on('uncaughtException', end)
	process.on('unhandledRejection', end)
}

function once(work: () => Promise<void>): () => void {
	let begun = false
	return () => {
		if (begun) return
		begun = true
		work().catch(() => process.exit(1))
	}
}

const log = new Log()
exitOnUncaught(log)
main(log).catch((error: unknown) => {
	// The operator must read these: they name files and settings, never a key or a row.
	process.stderr.write(
		`The keeper cannot start: ${error instanceof Error ? error.message : 'unknown'}\n`,
	)
	process.exit(needsOperator(error) ? EX_CONFIG : 1)
})

/** Starting again would not help: keys, settings or version must be mended first. */
function needsOperator(error: unknown): boolean {
	return error instanceof KeyTrouble || error instanceof StoreTooNew
}
