import { deviceKey } from './keys'
import { allIn, putIn, takeOut, throwOut } from './store'

/** Days after which an address is compared again: the keeper forgets tokens of people who are not here after 30. */
const REMEMBERED_DAYS = 28

/** What was compared at once: hashes under a key that stays in this browser. */
interface Compared {
	readonly name: string
	readonly day: number
	readonly hashes: readonly string[]
}

const KEY_NAME = 'contacts-key'

/** What this device remembers of comparing address books. Where nothing can be kept, nothing is: then all is compared again. */
export class ComparedMemory {
	constructor(readonly now: number = Date.now()) {}

	async fresh(addresses: readonly string[]): Promise<string[]> {
		const known = await this.#known()
		const hashes = known.size > 0 ? await hashed(addresses) : null
		return addresses.filter((_, at) => !known.has(hashes?.[at] ?? ''))
	}

	async remember(addresses: readonly string[]): Promise<void> {
		const hashes = await hashed(addresses)
		if (!hashes) return
		const name = crypto.randomUUID()
		await putIn('compared', name, { name, day: this.#today, hashes } satisfies Compared)
	}

	async key(): Promise<string | null> {
		const kept = await takeOut('settings', KEY_NAME)
		return typeof kept === 'string' ? kept : null
	}

	async rememberKey(key: string): Promise<void> {
		await putIn('settings', KEY_NAME, key)
	}

	/** Forgets what was compared, so that all is compared again. */
	async forget(): Promise<void> {
		for (const { name } of await this.#all()) await throwOut('compared', name)
	}

	get #today(): number {
		return Math.floor(this.now / 86_400_000)
	}

	async #all(): Promise<Compared[]> {
		return (await allIn('compared')) as Compared[]
	}

	async #known(): Promise<Set<string>> {
		const known = new Set<string>()
		for (const { name, day, hashes } of await this.#all()) {
			if (this.#today - day >= REMEMBERED_DAYS) await throwOut('compared', name)
			else for (const hash of hashes) known.add(hash)
		}
		return known
	}
}

/** Numbers are few enough to try all of them: without the key, which no other program gets, the hashes say nothing. Null where there is none. */
async function hashed(addresses: readonly string[]): Promise<string[] | null> {
	const key = await deviceKey('compared', { name: 'HMAC', hash: 'SHA-256' }, ['sign'])
	if (!key) return null
	const text = new TextEncoder()
	const macs = addresses.map((one) => crypto.subtle.sign('HMAC', key, text.encode(one)))
	return (await Promise.all(macs)).map((mac) =>
		String.fromCharCode(...new Uint8Array(mac).subarray(0, 16)),
	)
}
