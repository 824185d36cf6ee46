import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { benchCohorts, benchContacts, importForever } from '@/bench/circles-bench'
import { benchDevice } from '@/bench/device-bench'
import { fill } from '@/bench/fill'
import { benchFreshness } from '@/bench/fresh-bench'
import { benchKeptFeed, benchMiss, type Served } from '@/bench/front-bench'
import { benchLighthouse } from '@/bench/lighthouse-bench'
import { benchLive } from '@/bench/live-bench'
import { benchQueue } from '@/bench/queue-bench'
import { benchQueries } from '@/bench/store-bench'
import { type Row, report, table } from '@/bench/table'
import { benchTellCommand, benchTellHttp } from '@/bench/tell-bench'
import { benchWorker } from '@/bench/worker-bench'
import { type App, startApp } from '@/browser/app'
import { openContent } from '@/db/content/store'

const SECRETS = Number(process.env.SECRETS ?? 1_000_000)
const REPLIES = Number(process.env.REPLIES ?? 5_000_000)
const REPORT = 'docs/benchmarks.md'

/** Parts that can be run alone, over the starter collection: `npm run bench -- NAME`. */
const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
	device: () => withApp({}, ({ origin }) => benchDevice(origin)),
	worker: () => withApp({}, ({ origin }) => benchWorker(origin)),
	live: () => withApp(ONE_CORE, (app) => benchLive(servedBy(app), app.origin)),
	contacts: () => withApp({}, ({ origin }) => benchContacts(origin)),
	queue: benchQueue,
	cohorts: async () => benchCohorts(),
}

const ONE_CORE = { PINNED: 'taskset -c 0' }

/** `npm run bench`: everything in one run, so that ratios compare like with like; writes docs/benchmarks.md. */
async function main(): Promise<void> {
	const [name = '', argument] = process.argv.slice(2)
	// What this script starts as processes of their own.
	if (name === 'import') return importForever(String(argument))
	if (name === 'tell-command') return console.log(JSON.stringify(await benchTellCommand()))
	const part = PARTS[name]
	if (name && !part) throw new Error(`no such part; there are: ${Object.keys(PARTS).join(', ')}`)
	const rows = part ? await part() : await everything()
	console.log(table(rows))
	const before = part ? readFileSync(REPORT, 'utf8') : ''
	writeFileSync(REPORT, report(rows, runOf(part ? `${name} alone` : sizeOfAll()), before))
}

async function everything(): Promise<Row[]> {
	const rows: Row[] = [await tellOnOneCore(), await benchTellHttp(), await benchFreshness()]
	console.log(table(rows))
	console.log(`Filling a store with ${sizeOfAll()} (some minutes) …`)
	return withApp({ TREEHOLE_STARTER: 'no', ...ONE_CORE }, async (app) => {
		await app.end('server', 'SIGTERM')
		await app.end('keeper', 'SIGTERM')
		const file = path.join(String(app.env.TREEHOLE_DATA), 'content.db')
		fill(file, SECRETS, REPLIES)
		const store = await openContent(`file:${file}`)
		rows.push(...(await benchQueries(sizeOfAll())))
		await store.close()
		await app.start('keeper')
		await app.start('server')
		const served = servedBy(app)
		rows.push(...(await benchKeptFeed(served)), ...(await benchMiss(served)))
		rows.push(...benchLighthouse({ ...served, origin: app.origin }))
		rows.push(...(await benchWorker(app.origin)), ...(await benchDevice(app.origin)))
		rows.push(...(await benchLive(served, app.origin)), ...(await benchContacts(app.origin)))
		return [...rows, ...benchCohorts(), ...(await benchQueue())]
	})
}

async function withApp(
	settings: Record<string, string>,
	measure: (app: App) => Promise<Row[]>,
): Promise<Row[]> {
	const app = await startApp(settings)
	return measure(app).finally(() => app.stop())
}

function servedBy(app: App): Served {
	const { folder, origin } = app
	return {
		origin: origin.replace('localhost', '127.0.0.1'),
		pid: app.pid('server') ?? 0,
		folder,
	}
}

const sizeOfAll = () =>
	`${SECRETS.toLocaleString('en')} secrets, ${REPLIES.toLocaleString('en')} replies`

/** When, where and over what: rows that say the same were measured together. */
function runOf(over: string): string {
	const when = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`
	const { node } = process.versions
	return `${when}, ${availableParallelism()} cores, Node ${node}, ${process.platform} ${process.arch}: ${over}`
}

/** In a process of its own, because only a whole process can be pinned to a core. */
async function tellOnOneCore(): Promise<Row> {
	const { execFileSync } = await import('node:child_process')
	const { onCore } = await import('@/bench/load')
	const [program, ...args] = onCore(0, [process.execPath, '.build/bench.js', 'tell-command'])
	return JSON.parse(
		execFileSync(program, args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '',
	)
}

main().catch((error: unknown) => {
	console.error(error)
	process.exit(1)
})
