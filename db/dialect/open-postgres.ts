import type { SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { OpenStore } from '@/db/dialect/open-store'
import type { Migration } from '@/db/migrate'
import { migratePostgres, writePostgres } from './write-postgres'

export async function openPostgresStore(
	url: string,
	name: string,
	known: readonly Migration[],
): Promise<OpenStore> {
	const pool = new pg.Pool({ connectionString: url, max: 10 })
	// A server that restarts ends idle connections: the next query opens another, and nobody must crash.
	pool.on('error', () => undefined)
	const migrating = await pool.connect()
	try {
		await migratePostgres(migrating, name, known)
	} finally {
		migrating.release()
	}
	const read = drizzle(pool)
	return {
		rows: async <T>(query: SQL) => (await read.execute(query)).rows as T[],
		read: read as unknown as OpenStore['read'],
		async write(statements) {
			const client = await pool.connect()
			try {
				await writePostgres(client, statements)
			} finally {
				client.release()
			}
		},
		upkeep: {
			// The server keeps its log by its own settings.
			checkpoint: async () => true,
			compact: async () => {
				await pool.query('VACUUM FULL')
			},
			// VACUUM FULL would keep every reader waiting.
			forgetOrder: async () => false,
			copyTo: async () => {
				throw new Error('A store in Postgres is backed up with pg_dump.')
			},
		},
		close: () => pool.end(),
	}
}
