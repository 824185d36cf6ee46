import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A store that code of a later version has already changed: going on would damage it. */
export class StoreTooNew extends Error {
	constructor(store: string, name: string) {
		super(
			`The ${store} store was changed by a newer Treehole (${name}). ` +
				'Start that version again, or restore a backup made before the upgrade.',
		)
	}
}

export interface Migration {
	readonly name: string
	readonly hash: string
	readonly statements: readonly string[]
}

/** The migrations of a store for an engine, in order; written by `npm run migrations`. */
export function migrationsOf(
	store: 'content' | 'vault',
	engine: 'sqlite' | 'postgres',
): Migration[] {
	const folder = path.join(process.cwd(), 'db', store, 'migrations', engine)
	const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
	return files.sort().map((file) => {
		const text = readFileSync(path.join(folder, file), 'utf8')
		return {
			name: file.replace(/\.sql$/, ''),
			hash: createHash('sha256').update(text).digest('hex'),
			statements: text.split('--> statement-breakpoint').map((part) => part.trim()),
		}
	})
}

/** What is still to be applied; throws when the store knows a migration that the code does not. */
export function owed(
	store: string,
	known: readonly Migration[],
	applied: readonly { name: string; hash: string }[],
): Migration[] {
	for (const { name, hash } of applied) {
		const twin = known.find((migration) => migration.name === name)
		if (twin?.hash !== hash) throw new StoreTooNew(store, name)
	}
	const names = new Set(applied.map(({ name }) => name))
	return known.filter(({ name }) => !names.has(name))
}
