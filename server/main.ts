import { config } from '@/lib/config/config'
import { log, logFailure } from '@/lib/log/log'
import { startMovingPhotos } from '@/lib/photo/photo-loop'
import { refuseCoreDumps } from '@/lib/process/core-dumps'
import { recallWaiting } from '@/lib/telling/release'
import { startReleasing } from '@/lib/telling/release-loop'
import { every } from '@/lib/time/every'
import { boundedServer } from './door/bounded-server'
import { Front } from './front'
import { Health } from './health/health'
import { listFiles } from './kept/file-list'
import { Files } from './kept/files'
import { serveMetrics } from './metrics/metrics'
import { makeRegistry } from './metrics/registry'
import { openStore } from './open-store'
import { quietConsole } from './quiet-console'
import { listRoutes } from './routes/route-list'
import { Routes } from './routes/routes'
import { startNext } from './start-next'
import { stopOnSignal } from './stop/stop'
import { exitOnUncaught, explainAndExit } from './trouble'

/** The keeper changes circles in its own process: so late a kept page may know of it. */
const LOOK_AT_CIRCLES_MS = 10_000

/** The web process: opens the store, starts Next inside, stands before it, releases what waits and moves photos. */
async function main(): Promise<void> {
	const begun = Date.now()
	const { host, port, origin, metricsPort } = config()
	quietConsole()
	if (!refuseCoreDumps()) log({ event: 'coreDumps' })
	const [store, next] = await Promise.all([openStore(), startNext()])
	log({ event: 'recalled', waiting: await recallWaiting() })
	const stopReleasing = startReleasing((error) => logFailure('release', error))
	const stopMoving = startMovingPhotos((error) => logFailure('photos', error))
	const health = new Health()
	const files = new Files(listFiles(process.cwd()))
	const routes = new Routes(listRoutes(process.cwd()))
	const front = new Front({ next, routes, files, health, host: new URL(origin).host })
	const stopLooking = every(
		LOOK_AT_CIRCLES_MS,
		() => front.kept.lookAtCircles(),
		(error) => logFailure('circles', error),
	)
	const server = boundedServer((request, response) => front.handle(request, response))
	const metrics = serveMetrics(makeRegistry(front.kept), metricsPort, host)
	server.on('error', explainAndExit)
	server.listen(port, host, () => {
		log({ event: 'serving', port, ms: Date.now() - begun })
		process.stdout.write(`Treehole is open at ${origin}\n`)
		files.warm().catch((error) => logFailure('request', error))
	})
	stopOnSignal(server, {
		begin: () => {
			health.stop()
			front.live.close()
		},
		finish: async () => {
			metrics?.close()
			await Promise.all([stopReleasing(), stopMoving(), stopLooking()])
			front.kept.close()
			await store.close()
		},
	})
}

exitOnUncaught()
main().catch(explainAndExit)
