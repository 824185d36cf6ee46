import {
	chmodSync,
	copyFileSync,
	existsSync,
	linkSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KeeperKeys, readKeeperKeys } from './keeper-keys'
import { KeyFileWatch, LOOK_AGAIN_MS } from './key-file-watch'
import { makeKeys, publicKeyOf } from './make-keys'
import { newKey } from './new-key'
import { WEB_PURPOSES } from './purposes'
import { Ring } from './ring'
import { readWebKeys } from './web-keys'
import { replaceKeyFile } from './write-key-file'

let home: string
let folder: string

beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), 'treehole-keys-'))
	folder = path.join(home, 'keys')
})

afterEach(() => {
	vi.restoreAllMocks()
	rmSync(home, { recursive: true })
})

const at = (name: string) => path.join(folder, name)
const mode = (file: string) => statSync(file).mode & 0o777

/** Rewrites a key file by hand, as an operator might. */
function edit(name: string, change: (rings: Record<string, { key: string }[]>) => void): void {
	const parsed = JSON.parse(readFileSync(at(name), 'utf8'))
	change(parsed.rings)
	chmodSync(at(name), 0o600)
	writeFileSync(at(name), JSON.stringify(parsed))
	chmodSync(at(name), 0o400)
}

test('the first run makes both files, closed to others, and they fit each other', () => {
	expect(makeKeys(folder)).toBe('made')
	expect(mode(folder)).toBe(0o700)
	expect([mode(at('web.json')), mode(at('keeper.json'))]).toEqual([0o400, 0o400])
	expect(readdirSync(folder).sort()).toEqual(['keeper.json', 'web.json'])
	const web = readWebKeys(folder)
	const keeper = readKeeperKeys(folder)
	expect(web.label.current.equals(keeper.label.current)).toBe(true)
	expect(web.outbox.current.equals(keeper.outbox.current)).toBe(true)
	expect(web.keeperPublicKey?.current.equals(publicKeyOf(keeper.keeper.current))).toBe(true)
	expect('envelope' in web || 'keeper' in web).toBe(false)
})

test('a second run finds the keys and changes nothing', () => {
	makeKeys(folder)
	const before = readFileSync(at('web.json'), 'utf8')
	expect(makeKeys(folder, [home])).toBe('found')
	expect(readFileSync(at('web.json'), 'utf8')).toBe(before)
})

test('a first run killed between the two files is completed', () => {
	makeKeys(folder)
	rmSync(at('web.json'))
	expect(makeKeys(folder)).toBe('made')
	expect(readWebKeys(folder).label.current.equals(readKeeperKeys(folder).label.current)).toBe(true)
})

test.each(['web.json', 'keeper.json'])(
	'%s missing beside a store is said, and nothing is made',
	(name) => {
		makeKeys(folder)
		rmSync(at(name))
		expect(() => makeKeys(folder, [home])).toThrow(/Missing: .*Put the missing key files back/s)
		expect(existsSync(at(name))).toBe(false)
	},
)

test('both key files missing beside a store is said, and nothing is made', () => {
	expect(() => makeKeys(folder, [home])).toThrow(/Missing/)
	expect(existsSync(folder)).toBe(false)
})

test('a file open to others is refused with the command that closes it', () => {
	makeKeys(folder)
	chmodSync(at('web.json'), 0o440)
	expect(() => readWebKeys(folder)).toThrow(`run chmod 0400 ${at('web.json')}`)
	chmodSync(at('web.json'), 0o400)
	chmodSync(folder, 0o755)
	expect(() => readWebKeys(folder)).toThrow(`run chmod 0700 ${folder}`)
})

test('a missing file, broken JSON, a missing purpose and a foreign purpose are each told', () => {
	expect(() => readWebKeys(folder)).toThrow(/is missing/)
	makeKeys(folder)
	edit('web.json', (rings) => delete rings.label)
	expect(() => readWebKeys(folder)).toThrow(/exactly these keys/)
	edit('keeper.json', (rings) => {
		rings.extra = rings.label ?? []
	})
	expect(() => readKeeperKeys(folder)).toThrow(/exactly these keys/)
	chmodSync(at('web.json'), 0o600)
	writeFileSync(at('web.json'), '{"rings":')
	chmodSync(at('web.json'), 0o400)
	expect(() => readWebKeys(folder)).toThrow(/cannot be understood/)
})

test('a purpose that an earlier version had is passed over', () => {
	makeKeys(folder)
	edit('web.json', (rings) => {
		rings.actions = rings.cookie ?? []
	})
	expect(Object.keys(readWebKeys(folder))).toEqual(Object.keys(WEB_PURPOSES))
})

test('the web may lack the key that seals, and no other; what it then holds is no less', () => {
	makeKeys(folder)
	edit('web.json', (rings) => delete rings.keeperPublicKey)
	const { keeperPublicKey, ...others } = readWebKeys(folder)
	expect(keeperPublicKey).toBeUndefined()
	expect(Object.keys(others).sort()).toEqual(
		Object.keys(WEB_PURPOSES)
			.filter((purpose) => purpose !== 'keeperPublicKey')
			.sort(),
	)
	edit('web.json', (rings) => delete rings.outbox)
	expect(() => readWebKeys(folder)).toThrow(/exactly these keys/)
})

test('a key of a wrong length is refused and not quoted', () => {
	makeKeys(folder)
	const short = Buffer.alloc(31, 7).toString('base64url')
	edit('web.json', (rings) => {
		rings.account = [{ ...rings.account?.[0], key: short }]
	})
	expect(() => readWebKeys(folder)).toThrow(/a key for account has not 32 bytes/)
	expect(() => readWebKeys(folder)).not.toThrow(short)
})

test('one key for two purposes is refused', () => {
	makeKeys(folder)
	edit('web.json', (rings) => {
		rings.outbox = rings.label ?? []
	})
	expect(() => readWebKeys(folder)).toThrow(/label and outbox have the same key|outbox and label/)
})

test('keys never print', () => {
	const key = newKey()
	const texts = [
		`${key}`,
		JSON.stringify({ key }),
		inspect(key),
		inspect(new Ring([key]), { depth: 9 }),
	]
	const raw = Buffer.from(key.reveal())
	for (const text of texts) {
		for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const) {
			expect(text).not.toContain(raw.toString(form))
		}
		expect(text).toContain('[key]')
	}
})

test('a ring seals under the newest and opens under every key', () => {
	const [older, newer] = [newKey(), newKey()]
	const aad = new Uint8Array([1])
	const sealed = new Ring([older]).encrypt(new Uint8Array([7]), aad)
	const ring = new Ring([newer, older])
	expect(ring.decrypt(sealed, aad)).toEqual(new Uint8Array([7]))
	expect(new Ring([newer]).decrypt(sealed, aad)).toBeNull()
	expect(new Ring([newer]).decrypt(ring.encrypt(new Uint8Array([8]), aad), aad)).not.toBeNull()
	expect(ring.decrypt(sealed, new Uint8Array([2]))).toBeNull()
})

test('the keeper replaces a ring in its file, and the old bytes are overwritten', () => {
	makeKeys(folder)
	const keys = new KeeperKeys(folder)
	const old = keys.rings().envelope.current
	linkSync(at('keeper.json'), path.join(home, 'same-inode'))
	keys.replace('envelope', new Ring([newKey()]))
	expect(readKeeperKeys(folder).envelope.current.equals(old)).toBe(false)
	expect(mode(at('keeper.json'))).toBe(0o400)
	expect(new Set(readFileSync(path.join(home, 'same-inode')))).toEqual(new Set([0]))
	expect(readdirSync(folder).sort()).toEqual(['keeper.json', 'web.json'])
})

test.each([
	['after ".next" was written', () => copyFileSync(at('keeper.json'), at('keeper.json.next'))],
	['after ".old" was linked', () => linkSync(at('keeper.json'), at('keeper.json.old'))],
	['after the rename', () => writeFileSync(at('keeper.json.old'), 'old key', { mode: 0o400 })],
])('a replacement killed %s is finished at the next start', (_when, killed) => {
	makeKeys(folder)
	const before = readFileSync(at('keeper.json'), 'utf8')
	killed()
	new KeeperKeys(folder)
	expect(readdirSync(folder).sort()).toEqual(['keeper.json', 'web.json'])
	expect(readFileSync(at('keeper.json'), 'utf8')).toBe(before)
})

test('a watched file is read again when it was replaced, and not before', () => {
	makeKeys(folder)
	const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
	const read = vi.fn(() => readWebKeys(folder))
	const watch = new KeyFileWatch(at('web.json'), read)
	const before = watch.rings().cookie.current
	clock.mockReturnValue(LOOK_AGAIN_MS)
	expect(watch.rings().cookie.current).toBe(before)
	expect(read).toHaveBeenCalledTimes(1)
	const fresh = newKey()
	replaceKeyFile(at('web.json'), { ...readWebKeys(folder), cookie: new Ring([fresh, before]) })
	clock.mockReturnValue(2 * LOOK_AGAIN_MS - 1)
	expect(watch.rings().cookie.current).toBe(before)
	clock.mockReturnValue(2 * LOOK_AGAIN_MS)
	expect(watch.rings().cookie.current.equals(fresh)).toBe(true)
	renameSync(at('web.json'), path.join(home, 'away.json'))
	clock.mockReturnValue(3 * LOOK_AGAIN_MS)
	expect(() => watch.rings()).toThrow(/is missing/)
})
