import { readFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { HttpMember } from '@/browser/http/http-member'
import type { Served } from './front-bench'
import { requestsPerSecondMeanwhile } from './load'
import type { Row } from './table'

const LISTENERS = 5_000
/** The hub gives one network a share: these come from ten. */
const PER_NETWORK = 500
const SECONDS = 5
const REPLIES = 10

/** 5,000 streams open on a thread: what each costs, how soon a reply is with all of them, and what is left for readers. */
export async function benchLive({ origin, pid }: Served, site: string): Promise<Row[]> {
	const member = new HttpMember(site)
	await member.join()
	const thread = await member.tell({ text: 'live' })
	if (!thread) throw new Error('nothing was told')
	while (!(await isOut(`${site}/en/secret/${thread}`))) await pause(100)
	const feed = () => whileTalking(member, thread, `${origin}/en`)
	const alone = [await feed(), await feed()]
	const before = residentKb(pid)
	const listeners = await listenAll(new URL(origin), thread)
	const kb = (residentKb(pid) - before) / LISTENERS
	const beside = [await feed(), await feed()]
	// The server has closed the connections that were kept alive meanwhile: this process shall notice.
	await pause(500)
	const times: number[] = []
	for (let turn = 0; turn < REPLIES; turn++) times.push(...(await reach(member, thread, listeners)))
	for (const one of listeners) one.destroy()
	await pause(2_000)
	alone.push(await feed(), await feed())
	const ratio = mean(beside) / mean(alone)
	const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN
	const said = `${LISTENERS.toLocaleString('en')} listeners`
	return [
		{
			what: `memory of each of ${said} in the web process`,
			figure: `${kb.toFixed(1)} kB`,
			target: '≤ 64 kB',
			met: kb <= 64,
		},
		{
			what: `a reply is with all of ${said}, p99 after its acknowledgement (up to 0.5 s of it on purpose)`,
			figure: `${Math.round(p99)} ms`,
			target: '< 1 s',
			met: p99 < 1000,
		},
		{
			what: `kept feed beside ${said} of a thread with a reply a second, requests/s against the same replies heard by nobody`,
			figure: `${ratio.toFixed(2)}× (${Math.round(mean(beside))} against ${Math.round(mean(alone))})`,
			target: '≥ 0.9×',
			met: ratio >= 0.9,
		},
	]
}

const BETWEEN_REPLIES_MS = 1_000

/** Requests a second that the feed serves while somebody replies in the thread again and again. */
async function whileTalking(member: HttpMember, thread: string, feed: string): Promise<number> {
	const measured = new AbortController()
	const talking = talk(member, thread, measured.signal)
	const served = await requestsPerSecondMeanwhile(feed, SECONDS)
	measured.abort()
	await talking
	return served
}

async function talk(member: HttpMember, thread: string, until: AbortSignal): Promise<void> {
	while (!until.aborted) {
		const said = await member.reply(thread, `meanwhile ${Math.random()}`)
		if (!said) throw new Error('a reply was not taken')
		await pause(BETWEEN_REPLIES_MS, undefined, { signal: until }).catch(() => undefined)
	}
}

function isOut(address: string): Promise<boolean> {
	return fetch(address).then(
		({ ok }) => ok,
		() => false,
	)
}

function residentKb(pid: number): number {
	return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length

async function listenAll(origin: URL, thread: string): Promise<IncomingMessage[]> {
	const all: IncomingMessage[] = []
	while (all.length < LISTENERS) {
		const some = Array.from({ length: 100 }, (_, at) => listen(origin, thread, all.length + at))
		all.push(...(await Promise.all(some)))
	}
	return all
}

/** Every address of 127.0.0.0/8 is this machine; another third number is another network. */
function listen(
	{ hostname, port, host }: URL,
	thread: string,
	at: number,
): Promise<IncomingMessage> {
	const localAddress = `127.0.${1 + Math.floor(at / PER_NETWORK)}.1`
	const path = `/live?thread=${thread}`
	const headers = { host: host.replace('127.0.0.1', 'localhost') }
	return new Promise((resolve, reject) => {
		get({ hostname, port, path, headers, localAddress, agent: false }, (stream) => {
			if (stream.statusCode !== 200) return reject(new Error(`refused: ${stream.statusCode}`))
			stream.once('data', () => resolve(stream))
		}).on('error', reject)
	})
}

/** One reply; how long after its acknowledgement each listener had it, in ms. */
async function reach(
	member: HttpMember,
	thread: string,
	listeners: readonly IncomingMessage[],
): Promise<number[]> {
	const had = listeners.map(
		(stream) =>
			new Promise<number>((resolve) => {
				const hear = (bytes: Buffer) => {
					if (!bytes.includes('event: reply')) return
					stream.off('data', hear)
					resolve(performance.now())
				}
				stream.on('data', hear)
			}),
	)
	await member.reply(thread, `reply ${Math.random()}`)
	const said = performance.now()
	return (await Promise.all(had)).map((time) => Math.max(0, time - said))
}
