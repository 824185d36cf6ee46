import { createServer } from 'node:http'
import next from 'next'
import { openContent } from '@/db/content/store'
import { StoreTooNew } from '@/db/migrate'
import { config } from '@/lib/config/config'
import { KeyTrouble } from '@/lib/keys/key-trouble'
import { webKeys } from '@/lib/keys/web-keys'
import { log, logFailure } from '@/lib/log/log'
import { recallWaiting, startReleasing } from '@/lib/telling/release'
import { checkWebKeysFit } from '@/lib/vault/fingerprints'
import { KeeperAway } from '@/lib/vault/keeper-client'
import { Front } from './front'
import { serveMetrics } from './metrics'
import { stopOnSignal } from './stop'
import { setTimeouts } from './timeouts'

/** Exit code of a start that only an operator can mend (EX_CONFIG of sysexits.h): the launcher does not try again. */
const FOR_THE_OPERATOR = 78

async function main(): Promise<void> {
	const begun = Date.now()
	const { host, port, origin, metricsPort } = config()
	// Fixed, or every open tab would break with the next build.
	process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = Buffer.from(
		webKeys().actions.current.reveal(),
	).toString('base64')
	const [store] = await Promise.all([openContent(), checkKeys()])
	const app = next({ dev: false, dir: process.cwd(), hostname: host, port })
	await app.prepare()
	log({ event: 'recalled', waiting: await recallWaiting() })
	const stopReleasing = startReleasing((error) => logFailure('release', error))
	const front = new Front(app.getRequestHandler(), new URL(origin).host)
	const server = setTimeouts(
		createServer((request, response) => void front.handle(request, response)),
	)
	const metrics = serveMetrics(metricsPort, host)
	server.on('error', explainAndExit)
	server.listen(port, host, () => {
		log({ event: 'serving', port, ms: Date.now() - begun })
		console.log(`Treehole is open at ${origin}`)
	})
	stopOnSignal(server, async () => {
		metrics?.close()
		await stopReleasing()
		front.kept.close()
		await store.close()
	})
}

/** Keys that do not belong to the vault would lose every seal; a keeper that is still starting is no reason to wait. */
async function checkKeys(): Promise<void> {
	await checkWebKeysFit().catch((error) => {
		if (!(error instanceof KeeperAway)) throw error
		log({ event: 'keeperAway' })
	})
}

function explainAndExit(error: unknown): void {
	const { port } = config()
	const code = (error as { code?: unknown }).code
	if (code === 'EADDRINUSE') {
		console.error(
			`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`,
		)
	} else if (error instanceof KeyTrouble || error instanceof StoreTooNew)
		console.error(error.message)
	else {
		logFailure('process', error)
		process.exit(1)
	}
	process.exit(FOR_THE_OPERATOR)
}

process.on('unhandledRejection', (error) => logFailure('process', error))
process.on('uncaughtException', (error) => {
	logFailure('process', error)
	process.exit(1)
})
main().catch(explainAndExit)
