import * as postgres from './postgres'
import * as sqlite from './sqlite'

export type Engine = 'sqlite' | 'postgres'

export function engineOf(url: string): Engine {
	return /^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite'
}

/** One engine a process, for both stores: the schemas are built once, when they are first imported. */
export const engine: Engine = engineOf(process.env.TREEHOLE_CONTENT_URL ?? '')

/** The one cast: both vocabularies have the same names, and code is typed against SQLite's. */
export const dialect = (engine === 'postgres' ? postgres : sqlite) as typeof sqlite
