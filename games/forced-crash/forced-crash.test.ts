import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type App, type Process, startApp } from '@/browser/app'
import { HttpMember } from '@/browser/http/http-member'
import { filesHolding, formsIn, formsOf } from '@/games/search-bytes'
import { KEEPER_FILE, WEB_FILE } from '@/lib/keys/purposes'
import { parseCodename } from '@/lib/member/codename/codename'

const BOTH = ['server', 'keeper'] as const

/** What the saboteur in a process saw when it failed. */
interface Witness {
	readonly digests: readonly string[]
	readonly env: Readonly<Record<string, string>>
}

let app: App
let member: HttpMember
const begun = Date.now()
const sabotage = mkdtempSync(path.join(tmpdir(), 'treehole-sabotage-'))

beforeAll(async () => {
	const saboteur = pathToFileURL(path.resolve('games/forced-crash/saboteur.mjs'))
	app = await startApp({ NODE_OPTIONS: `--import=${saboteur}`, SABOTAGE: sabotage })
	member = new HttpMember(app.origin)
	await member.join()
	await member.tell({ text: 'told before the crash' })
})

afterAll(async () => {
	await app.stop()
	rmSync(sabotage, { recursive: true })
})

test.each(BOTH)(
	'%s: an error that holds S and keys, caught or not, leaves neither anywhere',
	async (name) => {
		const keys = keysOf(name)
		for (const how of ['throw', 'crash'] as const) {
			const before = app.said(name).length
			const { digests, env } = await fail(name, how)
			for (const mine of [...handledBy(name), ...keys.slice(0, 1)])
				expect(digests).toContain(sha256(mine))
			expect(formsIn(Buffer.from(JSON.stringify(env)), everything())).toEqual([])
			// What nobody caught is said; what was caught may be a row that did not open.
			if (how === 'crash') expect(app.said(name).slice(before)).toContain('"error"')
			expect(formsIn(Buffer.from(app.said(name)), everything())).toEqual([])
			expect(filesHolding([app.folder], everything())).toEqual([])
		}
	},
)

test.each(BOTH)('%s refuses core dumps, and its listing in /proc holds no key', (name) => {
	const proc = (what: string) => readFileSync(`/proc/${app.pid(name)}/${what}`)
	expect(proc('limits').toString()).toMatch(/^Max core file size\s+0\s+0\s/m)
	for (const what of ['environ', 'cmdline']) expect(formsIn(proc(what), everything())).toEqual([])
})

test('nor is any of it in the build or the framework’s caches', () => {
	expect(filesHolding(['.next', '.build'], everything(), begun)).toEqual([])
})

test('the search finds a key that is printed, in each writing', async () => {
	await fail('server', 'print')
	await vi.waitFor(() =>
		expect(formsIn(Buffer.from(app.said('server')), everything())).not.toEqual([]),
	)
	const [key] = keysOf('server')
	for (const form of formsOf(key as Buffer)) {
		const file = path.join(app.folder, 'leaky.log')
		writeFileSync(file, Buffer.concat([Buffer.from('some words '), form, Buffer.from(' more')]))
		expect(filesHolding([app.folder], everything())).toEqual([file])
		rmSync(file)
	}
})

/** Makes the process fail while it works for the member, and starts it again when that ended it. */
async function fail(name: Process, how: 'throw' | 'crash' | 'print'): Promise<Witness> {
	const pid = app.pid(name)
	const witness = path.join(sabotage, `witness-${pid}.json`)
	rmSync(witness, { force: true })
	writeFileSync(path.join(sabotage, `order-${pid}`), how)
	// The answer may be a page that says sorry, or none at all.
	await vi.waitFor(async () => {
		await Promise.allSettled([member.tell({ text: `while it fails, ${how}` }), member.mine()])
		expect(existsSync(witness)).toBe(true)
	}, 20_000)
	if (how === 'crash') {
		await vi.waitFor(() => expect(existsSync(`/proc/${pid}/fd/0`)).toBe(false), 5_000)
		await app.end(name, 'SIGTERM')
		await app.start(name)
	}
	return JSON.parse(readFileSync(witness, 'utf8'))
}

/** S passes through the web alone. */
function handledBy(name: Process): Uint8Array[] {
	return name === 'server' ? [secretOf(member)] : []
}

function secretOf({ codename }: HttpMember): Uint8Array {
	return parseCodename(codename.join(' '))?.reveal() ?? new Uint8Array()
}

const everything = () => [secretOf(member), ...keysOf('server'), ...keysOf('keeper')]

/** The keys that must stay secret; the half that seals is public. */
function keysOf(name: Process): Buffer[] {
	const file = path.join(String(app.env.TREEHOLE_KEYS), name === 'server' ? WEB_FILE : KEEPER_FILE)
	const { keeperPublicKey: _, ...rings } = JSON.parse(readFileSync(file, 'utf8')).rings
	const all = Object.values(rings as Record<string, { key: string }[]>).flat()
	return all.map(({ key }) => Buffer.from(key, 'base64url'))
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
