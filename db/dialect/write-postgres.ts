import { setTimeout } from 'node:timers/promises'
import { type Migration, owed } from '@/db/migrate'
import type { Statement } from './statement'
import { WriteFailure } from './writer'

/** Serialization failure and deadlock: the transaction is right, only its moment was wrong. */
const TRY_AGAIN = new Set(['40001', '40P01'])
const MOST_TRIES = 24
const LONGEST_PAUSE_MS = 64

/** The least that a Postgres driver must do for us; `pg` and PGlite both fit. */
export interface PostgresClient {
	query(
		sql: string,
		params?: unknown[],
	): Promise<{ rows: unknown[]; rowCount?: number | null; affectedRows?: number }>
}

export async function migratePostgres(
	client: PostgresClient,
	name: string,
	known: readonly Migration[],
): Promise<void> {
	await client.query(
		'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, hash text NOT NULL)',
	)
	const { rows } = await client.query('SELECT name, hash FROM migration')
	for (const migration of owed(name, known, rows as { name: string; hash: string }[])) {
		await client.query('BEGIN')
		for (const statement of migration.statements) await client.query(statement)
		await client.query('INSERT INTO migration VALUES ($1, $2)', [migration.name, migration.hash])
		await client.query('COMMIT')
	}
}

export async function writePostgres(
	client: PostgresClient,
	statements: readonly Statement[],
): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			return await tryWrite(client, statements)
		} catch (error) {
			// Where the connection is lost there is nothing to roll back: the first error says more.
			await client.query('ROLLBACK').catch(() => undefined)
			if (error instanceof WriteFailure) throw error
			const code = String((error as { code?: unknown }).code)
			if (!TRY_AGAIN.has(code) || tries === MOST_TRIES) throw new WriteFailure(reasonOf(code), code)
			await pause(tries)
		}
	}
}

/** Of many that meet in one thread, one a round comes through: the others must not meet again at once. */
function pause(tries: number): Promise<void> {
	return setTimeout(Math.random() * Math.min(2 ** tries, LONGEST_PAUSE_MS))
}

async function tryWrite(client: PostgresClient, statements: readonly Statement[]): Promise<void> {
	await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE')
	for (const { sql, params, must } of statements) {
		const result = await client.query(sql, [...params])
		if (must && (result.rowCount ?? result.affectedRows) === 0) throw new WriteFailure('unmet')
	}
	await client.query('COMMIT')
}

function reasonOf(code: string): 'conflict' | 'full' | 'other' {
	if (code === '23505') return 'conflict'
	return /^53/.test(code) ? 'full' : 'other'
}
