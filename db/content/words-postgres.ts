import { type SQL, sql } from 'drizzle-orm'

/** Postgres refuses a lexeme of more than 2046 bytes. */
const MOST_CHARACTERS = 255

/**
 * Rows of `secret_words` are keyed by the secret's position, as in SQLite. The words are split already: Postgres' own
 * parser would split some of them again, as the server's locale has it.
 */
export const addWords = (position: unknown, words: unknown, circle: unknown): SQL =>
	sql`INSERT INTO secret_words (rowid, words, circle) SELECT ${position},
		coalesce(string_agg(quote_literal(left(word, ${sql.raw(`${MOST_CHARACTERS}`)})) || ':' || place, ' '), '')::tsvector, ${circle}
		FROM unnest(string_to_array(${words}, ' ')) WITH ORDINALITY AS every(word, place)`

export const dropWords = (position: unknown): SQL =>
	sql`DELETE FROM secret_words WHERE rowid = ${position}`

/** Positions, newest first, whose words hold every phrase of `match` (see matchOf). */
export const findWords = (match: unknown, before: unknown, limit: number): SQL =>
	sql`SELECT rowid::float8 AS position FROM secret_words, json_to_record(${match}::json) AS wanted(circle text, query text)
		WHERE secret_words.circle = wanted.circle AND words @@ wanted.query::tsquery AND rowid < ${before}
		ORDER BY rowid DESC LIMIT ${sql.raw(String(limit))}`

export function matchOf(circle: string, phrases: readonly string[]): string {
	const query = phrases.map((phrase) => phrase.split(' ').map(lexeme).join(' <-> '))
	return JSON.stringify({ circle, query: query.map((part) => `(${part})`).join(' & ') })
}

function lexeme(word: string): string {
	return `'${[...word].slice(0, MOST_CHARACTERS).join('').replaceAll("'", '')}'`
}
