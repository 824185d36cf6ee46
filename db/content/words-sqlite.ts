import { type SQL, sql } from 'drizzle-orm'

/** Rows of `secret_words` are keyed by the secret's position: newest first is the index's own order. */
export const addWords = (position: unknown, words: unknown, circle: unknown): SQL =>
	sql`INSERT INTO secret_words (rowid, words, circle) VALUES (${position}, ${words}, ${circle})`

export const dropWords = (position: unknown): SQL =>
	sql`DELETE FROM secret_words WHERE rowid = ${position}`

/**
 * Positions, newest first, whose words hold every phrase. Phrases are quoted: no syntax gets through. The driver binds
 * every number as REAL, from which FTS5 would not start: without the cast each stretch reads all that is newer.
 */
export const findWords = (match: unknown, before: unknown, limit: number): SQL =>
	sql`SELECT rowid AS position FROM secret_words WHERE secret_words MATCH ${match} AND rowid < CAST(${before} AS INTEGER) ORDER BY rowid DESC LIMIT ${sql.raw(String(limit))}`

export function matchOf(circle: string, phrases: readonly string[]): string {
	const quoted = phrases.map((phrase) => `words : "${phrase.replaceAll('"', '')}"`)
	return [`circle : "${circle}"`, ...quoted].join(' AND ')
}
