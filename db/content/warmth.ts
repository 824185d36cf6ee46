import { type SQL, sql } from 'drizzle-orm'
import { dialect } from '@/db/dialect'

const HALF_LIFE_HOURS = 12

/**
 * Order of the warm feed: 1000 · (log2(1 + hearts + 2·replies) + hour / 12). A fixed number that grows with
 * the hour orders like a count that halves every 12 hours, so no row changes as time goes by.
 */
export function warmthOf(hearts: unknown, replies: unknown, hour: unknown): SQL {
	const warmed = dialect.ln(sql`1 + ${hearts} + 2 * ${replies}`)
	return sql`cast(round(1000 * (${warmed} / 0.6931471805599453 + ${hour} / ${sql.raw(`${HALF_LIFE_HOURS}.0`)})) as bigint)`
}

/** The hour inside a position, in SQL: see lib/time/position.ts. */
export function hourInSql(position: unknown): SQL {
	return sql`(${position} / 8589934592)`
}
