import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { App } from '@/browser/app'
import { HttpMember } from '@/browser/http/http-member'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { nodeOf } from '@/lib/member/circles/node'
import { parseCodename } from '@/lib/member/codename/codename'
import { blind, unblind } from '@/lib/oprf/client'
import { askKeeper } from '@/lib/vault/keeper-client'
import { inProcess, onCore } from './load'
import type { Row } from './table'

const CONTACTS = 500
const CHUNK = 50
const READS = 400

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const utf8 = (text: string) => new TextEncoder().encode(text)
const contact = (round: number, at: number) => `+1415${round}${String(at).padStart(6, '0')}`

/** An address book of 500 compared, all of it on the core that web and keeper are on, and what it leaves to who reads the feed meanwhile. */
export async function benchContacts({ origin, folder }: App): Promise<Row[]> {
	const socket = path.join(folder, 'data', 'keeper.sock')
	const took = inProcess<number[]>('import-checked', origin, socket)
	const [idle, beside] = [[] as number[], [] as number[]]
	for (let turn = 0; turn < 3; turn++) {
		idle.push(...(await readFor(origin)))
		const importer = importElsewhere(origin)
		beside.push(...(await readFor(origin)))
		importer.kill()
	}
	const ratio = p99(beside) / p99(idle)
	const best = Math.min(...took)
	return [
		{
			what: `${CONTACTS} contacts compared, browser’s, web’s and keeper’s work on one core, every answer proved and ${CONTACTS / CHUNK} people found, best of three`,
			figure: `${Math.round(best)} ms`,
			target: '≤ 2 s',
			met: best <= 2_000,
		},
		{
			what: 'kept feed, p99 beside an import against idle, web and keeper on one core',
			figure: `${ratio.toFixed(2)}× (${p99(beside).toFixed(1)} against ${p99(idle).toFixed(1)} ms)`,
			target: '≤ 1.5×',
			met: ratio <= 1.5,
		},
	]
}

/** Blinding is the importer's own machine's work: here it is a process on the other core that yields to all others. */
function importElsewhere(origin: string): ChildProcess {
	const importer = ['nice', '-n', '19', process.execPath, '.build/bench.js', 'import', origin]
	const [program, ...args] = onCore(1, importer)
	return spawn(program, args)
}

/** Imports one address book after the other, until it is ended. */
export async function importForever(origin: string): Promise<never> {
	for (let round = 1_000; ; round++) await importOnce(await newMember(origin), round)
}

/** How long three imports took, in ms; throws when one of them did not find who is there. */
export async function importChecked(origin: string, socket: string): Promise<number[]> {
	const took: number[] = []
	for (let round = 0; round < 3; round++) {
		const member = await newMember(origin)
		const there = await meetLastOfEachChunk(member, round, socket)
		const begun = performance.now()
		const found = await importOnce(member, round)
		took.push(performance.now() - begun)
		if (found !== there) throw new Error(`${found} of ${there} people were found`)
	}
	return took
}

/** Of each chunk the last is somebody who is here and has this member in their own address book; answers with how many they are. */
async function meetLastOfEachChunk(member: HttpMember, round: number, socket: string) {
	const over = { socket, patienceMs: 10_000 }
	const address = `importer${round}@example.org`
	const node = nodeOf(parseCodename(member.codename.join(' ')) as MemberSecret)
	await askKeeper('keepAddress', { node, address }, over)
	const { key } = await ask<{ key: string }>(member, '/contacts/key')
	const tokens = await evaluated(member, key, [address])
	for (let at = CHUNK - 1; at < CONTACTS; at += CHUNK) {
		const other = new Uint8Array(randomBytes(16))
		await askKeeper('keepContacts', { node: other, key: bytesOf(key), tokens }, over)
		await askKeeper('keepAddress', { node: other, address: contact(round, at) }, over)
	}
	return CONTACTS / CHUNK
}

async function newMember(origin: string): Promise<HttpMember> {
	const member = new HttpMember(origin)
	await member.join()
	return member
}

/** What the page's worker does, from reading the key to the last chunk; answers with how many ties came of it. */
async function importOnce(member: HttpMember, round: number): Promise<number> {
	const { key } = await ask<{ key: string }>(member, '/contacts/key')
	let found = 0
	for (let from = 0; from < CONTACTS; from += CHUNK) {
		const chunk = Array.from({ length: CHUNK }, (_, at) => contact(round, from + at))
		const tokens = (await evaluated(member, key, chunk)).map(textOf)
		found += (await ask<{ tied: number }>(member, '/contacts/keep', { key, tokens })).tied
	}
	return found
}

/** The tokens of these addresses; throws where the answer is not proved to be under this key. */
async function evaluated(member: HttpMember, key: string, addresses: readonly string[]) {
	const blinded = addresses.map((address) => blind(utf8(address)))
	const answer = await ask<{ points: string[]; proof: string }>(member, '/contacts/evaluate', {
		points: blinded.map(({ point }) => textOf(point)),
	})
	return unblind(bytesOf(key), blinded, answer.points.map(bytesOf), bytesOf(answer.proof))
}

async function ask<T>({ browser, origin }: HttpMember, path: string, body?: object): Promise<T> {
	const answer = await fetch(origin + path, {
		headers: { cookie: browser.cookie, origin, 'content-type': 'application/json' },
		...(body && { method: 'POST', body: JSON.stringify(body) }),
	})
	if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
	return answer.json() as Promise<T>
}

/** Times of single reads, one after the other, in ms. */
async function readFor(origin: string): Promise<number[]> {
	const times: number[] = []
	for (let read = 0; read < READS; read++) {
		const begun = performance.now()
		await fetch(`${origin}/en`).then((answer) => answer.arrayBuffer())
		times.push(performance.now() - begun)
		// About as often as the import asks something itself, so that both meet.
		await new Promise((resolve) => setTimeout(resolve, 2))
	}
	return times
}

function p99(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN
}
