import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { benchCohorts, cohortJob, cohortRule } from '@/bench/cohorts-bench'
import { benchContacts, importChecked, importForever } from '@/bench/contacts-bench'
import { benchDevice } from '@/bench/device-bench'
import { fill } from '@/bench/fill'
import { benchFreshness } from '@/bench/fresh-bench'
import { benchKeptFeed, benchMiss, type Served } from '@/bench/front-bench'
import { benchHints } from '@/bench/hints-bench'
import { benchLighthouse } from '@/bench/lighthouse-bench'
import { benchLive } from '@/bench/live-bench'
import { inProcess } from '@/bench/load'
import { benchPrints } from '@/bench/prints-bench'
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
	hints: () => withApp({}, ({ origin }) => benchHints(origin)),
	worker: () => withApp({}, ({ origin }) => benchWorker(origin)),
	live: () => withApp(ONE_CORE, (app) => benchLive(servedBy(app), app.origin)),
	contacts: () => withApp(ONE_CORE, benchContacts),
	queue: queueAndPrints,
	cohorts: async () => benchCohorts(),
}

const ONE_CORE = { PINNED: 'taskset -c 0' }

/** What this script starts as processes of their own, each of which prints its answer last. */
const PROCESSES: Readonly<Record<string, (...args: string[]) => unknown>> = {
	'tell-command': benchTellCommand,
	import: (origin = '') => importForever(origin),
	'import-checked': (origin = '', socket = '') => importChecked(origin, socket),
	'cohort-rule': cohortRule,
	prints: benchPrints,
	'cohort-job': cohortJob,
}

/** `npm run bench`: everything in one run, so that ratios compare like with like; writes docs/benchmarks.md. */
async function main(): Promise<void> {
	const [name = '', ...args] = process.argv.slice(2)
	const own = PROCESSES[name]
	if (own) return console.log(JSON.stringify(await own(...args)))
	const part = PARTS[name]
	if (name && !part) throw new Error(`no such part; there are: ${Object.keys(PARTS).join(', ')}`)
	const rows = part ? await part() : await everything()
	console.log(table(rows))
	const before = part ? readFileSync(REPORT, 'utf8') : ''
	writeFileSync(REPORT, report(rows, runOf(part ? `${name} alone` : sizeOfAll()), before))
}

async function everything(): Promise<Row[]> {
	const rows: Row[] = [
		inProcess<Row>('tell-command'),
		await benchTellHttp(),
		await benchFreshness(),
	]
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
		rows.push(...(await benchHints(app.origin)))
		rows.push(...(await benchLive(served, app.origin)), ...(await benchContacts(app)))
		return [...rows, ...benchCohorts(), ...(await queueAndPrints())]
	})
}

async function queueAndPrints(): Promise<Row[]> {
	return [...(await benchQueue()), ...inProcess<Row[]>('prints')]
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

main().catch((error: unknown) => {
	console.error(error)
	process.exit(1)
})
