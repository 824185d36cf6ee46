import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { App } from '@/browser/app'

/** An errand as it lies in the content store. */
export interface Errand {
	readonly k: Buffer
	readonly b: Buffer
}

export function errandsOf(app: App): Errand[] {
	return look(app, 'content.db', (store) => store.prepare('SELECT k, b FROM outbox').all())
}

/** How many rows the vault has; web and keeper may run. */
export function vaultRows(app: App): number {
	return look(app, path.join('vault', 'vault.db'), (store) =>
		store.prepare('SELECT count(*) FROM v').pluck().get(),
	)
}

function look<T>(app: App, file: string, ask: (store: Database.Database) => unknown): T {
	const store = new Database(path.join(String(app.env.TREEHOLE_DATA), file), { readonly: true })
	try {
		return ask(store) as T
	} finally {
		store.close()
	}
}

/** The vault's folder and the keeper's key file, which this puts out of the app's reach and back. */
export class KeepersThings {
	readonly #aside: string

	constructor(readonly app: App) {
		this.#aside = path.join(app.folder, 'aside')
		mkdirSync(this.#aside)
	}

	takeAway(): void {
		for (const [place, aside] of this.#moves()) renameSync(place, aside)
	}

	putBack(): void {
		for (const [place, aside] of this.#moves()) renameSync(aside, place)
	}

	#moves(): [string, string][] {
		const { TREEHOLE_DATA: data, TREEHOLE_KEYS: keys } = this.app.env
		return [
			[path.join(String(data), 'vault'), path.join(this.#aside, 'vault')],
			[path.join(String(keys), 'keeper.json'), path.join(this.#aside, 'keeper.json')],
		]
	}
}

/** Takes the key that seals out of the web's key file; what this returns puts it back. */
export function takeSealingKey(app: App): () => void {
	const file = path.join(String(app.env.TREEHOLE_KEYS), 'web.json')
	const whole = readFileSync(file, 'utf8')
	const { about, rings } = JSON.parse(whole)
	const { keeperPublicKey: _, ...left } = rings
	replace(file, JSON.stringify({ about, rings: left }))
	return () => replace(file, whole)
}

/** In one step, as `npm run keys` does it. */
function replace(file: string, text: string): void {
	writeFileSync(`${file}.next`, text, { mode: 0o400 })
	chmodSync(`${file}.next`, 0o400)
	renameSync(`${file}.next`, file)
}
