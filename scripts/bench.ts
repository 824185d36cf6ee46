import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { benchCohorts, benchContacts, importForever } from '@/bench/circles-bench'
import { benchDevice } from '@/bench/device-bench'
import { fill } from '@/bench/fill'
import { benchFreshness } from '@/bench/fresh-bench'
import { benchKeptFeed, benchMiss } from '@/bench/front-bench'
import { benchLighthouse } from '@/bench/lighthouse-bench'
import { benchLive } from '@/bench/live-bench'
import { benchQueue } from '@/bench/queue-bench'
import { benchQueries } from '@/bench/store-bench'
import { type Row, table } from '@/bench/table'
import { benchTellCommand, benchTellHttp } from '@/bench/tell-bench'
import { startApp } from '@/browser/app'
import { openContent } from '@/db/content/store'

const SECRETS = Number(process.env.SECRETS ?? 1_000_000)
const REPLIES = Number(process.env.REPLIES ?? 5_000_000)

/** `npm run bench`: everything in one run, so that ratios compare like with like; writes docs/benchmarks.md. */
async function main(): Promise<void> {
	if (process.argv[2] === 'device') return benchDeviceAlone()
	if (process.argv[2] === 'live') return benchLiveAlone()
	if (process.argv[2] === 'contacts') return benchContactsAlone()
	if (process.argv[2] === 'import') return importForever(String(process.argv[3]))
	if (process.argv[2] === 'queue') return console.log(table(await benchQueue()))
	if (process.argv[2] === 'cohorts') return console.log(table(benchCohorts()))
	if (process.argv[2] === 'tell') return console.log(JSON.stringify(await benchTellCommand()))
	const rows: Row[] = [await tellOnOneCore(), await benchTellHttp(), await benchFreshness()]
	console.log(table(rows))
	console.log(`Filling a store with ${SECRETS} secrets and ${REPLIES} replies (some minutes) …`)
	const app = await startApp({ TREEHOLE_STARTER: 'no', PINNED: 'taskset -c 0' })
	await app.end('server', 'SIGTERM')
	await app.end('keeper', 'SIGTERM')
	const file = path.join(String(app.env.TREEHOLE_DATA), 'content.db')
	fill(file, SECRETS, REPLIES)
	const store = await openContent(`file:${file}`)
	const size = `${SECRETS.toLocaleString('en')} secrets, ${REPLIES.toLocaleString('en')} replies`
	rows.push(...(await benchQueries(size)))
	await store.close()
	await app.start('keeper')
	await app.start('server')
	const { folder, origin } = app
	const served = {
		origin: origin.replace('localhost', '127.0.0.1'),
		pid: app.pid('server') ?? 0,
		folder,
	}
	rows.push(...(await benchKeptFeed(served)), ...(await benchMiss(served)))
	rows.push(...benchLighthouse({ ...served, origin }))
	rows.push(...(await benchDevice(origin)))
	rows.push(
		...(await benchLive(served, origin)),
		...(await benchContacts(origin)),
		...benchCohorts(),
		...(await benchQueue()),
	)
	await app.stop()
	console.log(table(rows))
	writeFileSync('docs/benchmarks.md', report(rows))
}

/** `npm run bench -- device`: only what a phone shows, over the starter collection. */
async function benchDeviceAlone(): Promise<void> {
	const app = await startApp()
	const rows = await benchDevice(app.origin).finally(() => app.stop())
	console.log(table(rows))
}

/** `npm run bench -- live`: only the streams of what is new. */
async function benchLiveAlone(): Promise<void> {
	const app = await startApp({ PINNED: 'taskset -c 0' })
	const { folder, origin } = app
	const numbers = origin.replace('localhost', '127.0.0.1')
	const served = { origin: numbers, pid: app.pid('server') ?? 0, folder }
	const rows = await benchLive(served, origin).finally(() => app.stop())
	console.log(table(rows))
}

/** `npm run bench -- contacts`: only the comparing of an address book. */
async function benchContactsAlone(): Promise<void> {
	const app = await startApp()
	const rows = await benchContacts(app.origin).finally(() => app.stop())
	console.log(table(rows))
}

/** In a process of its own, because only a whole process can be pinned to a core. */
async function tellOnOneCore(): Promise<Row> {
	const { execFileSync } = await import('node:child_process')
	const { onCore } = await import('@/bench/load')
	const [program, ...args] = onCore(0, [process.execPath, '.build/bench.js', 'tell'])
	return JSON.parse(
		execFileSync(program, args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '',
	)
}

function report(rows: readonly Row[]): string {
	return [
		'# Benchmarks',
		'',
		'Written by `npm run bench`. Machines are shared and noisy: trust ratios, which compare two things measured in turns in one run,',
		'more than absolute figures.',
		'',
		table(rows),
		'',
		`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${new Date().toISOString().slice(0, 10)}.`,
		'',
	].join('\n')
}

main().catch((error: unknown) => {
	console.error(error)
	process.exit(1)
})
