/**
 * The one writer of a SQLite store: a worker thread with a connection of its own. Writes that arrive
 * within a few milliseconds share one fsync (group commit); each has a SAVEPOINT, so that one that
 * fails hurts nobody else. Runs as plain TypeScript under Node's type stripping: no '@/' imports here.
 */
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

interface Write {
	readonly id: number
	readonly statements: readonly { sql: string; params: readonly unknown[]; must: boolean }[]
}

interface Upkeep {
	readonly id: number
	readonly commands: readonly string[]
}

type Control = Database.Statement<[]>
type Answer = { id: number; reason?: 'conflict' | 'unmet' | 'full' | 'other'; code?: string }

const GATHER_MS = 2
const MOST_IN_A_GROUP = 512
/** Kept small by truncating: a reader that never ends is the only thing that lets a WAL grow. */
const TRUNCATE_AT_PAGES = 4096
/** The web's side asks for a look every second. */
const EMPTY_EVERY_LOOKS = 10
const BUSY_TIMEOUT = 'busy_timeout = 5000'

const port = parentPort
if (!port) throw new Error('the writer runs as a worker thread')

const store = new Database((workerData as { file: string }).file)
for (const pragma of [
	'journal_mode = WAL',
	'synchronous = FULL',
	'secure_delete = ON',
	'temp_store = MEMORY',
	'mmap_size = 0',
	BUSY_TIMEOUT,
	'cache_size = -65536',
	'wal_autocheckpoint = 1000',
	'journal_size_limit = 16777216',
]) {
	store.pragma(pragma)
}

/** Prepared once: parsing these for each write would cost more than the write. */
const [begin, commit, rollback, savepoint, release, undo] = [
	'BEGIN IMMEDIATE',
	'COMMIT',
	'ROLLBACK',
	'SAVEPOINT write',
	'RELEASE write',
	'ROLLBACK TO write',
].map((sql) => store.prepare(sql)) as [Control, Control, Control, Control, Control, Control]

const prepared = new Map<string, Database.Statement>()
const queue: Write[] = []
let timer: NodeJS.Timeout | undefined

port.on('message', (message: Write | Upkeep | 'close' | 'truncate') => {
	if (message === 'close') return close()
	if (message === 'truncate') return truncate()
	if ('commands' in message) return keepUp(message)
	queue.push(message)
	if (queue.length >= MOST_IN_A_GROUP) commitGroup()
	else timer ??= setTimeout(commitGroup, GATHER_MS)
})

function commitGroup(): void {
	clearTimeout(timer)
	timer = undefined
	const group = queue.splice(0, MOST_IN_A_GROUP)
	if (group.length === 0) return
	const answers = tryGroup(group)
	for (const answer of answers) port?.postMessage(answer)
	if (queue.length > 0) timer = setTimeout(commitGroup, 0)
}

function tryGroup(group: readonly Write[]): Answer[] {
	try {
		begin.run()
		const answers = group.map(tryWrite)
		commit.run()
		return answers
	} catch (error) {
		if (store.inTransaction) rollback.run()
		return group.map(({ id }) => ({ id, ...reasonOf(error) }))
	}
}

function tryWrite({ id, statements }: Write): Answer {
	savepoint.run()
	try {
		for (const { sql, params, must } of statements) {
			const { changes } = prepare(sql).run(...params)
			if (must && changes === 0) throw new Unmet()
		}
		release.run()
		return { id }
	} catch (error) {
		// A full disk may have rolled back the whole transaction: then all of the group failed.
		if (!store.inTransaction) throw error
		undo.run()
		release.run()
		return { id, ...reasonOf(error) }
	}
}

class Unmet extends Error {}

function prepare(sql: string): Database.Statement {
	let statement = prepared.get(sql)
	if (!statement) {
		statement = store.prepare(sql)
		prepared.set(sql, statement)
	}
	return statement
}

function reasonOf(error: unknown): Pick<Answer, 'reason' | 'code'> {
	if (error instanceof Unmet) return { reason: 'unmet' }
	const code = String((error as { code?: unknown }).code ?? 'UNKNOWN')
	if (/^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE|ROWID)$/.test(code))
		return { reason: 'conflict', code }
	if (/^SQLITE_(FULL|IOERR)/.test(code)) return { reason: 'full', code }
	return { reason: 'other', code }
}

/** Commands like VACUUM cannot run inside a transaction: what is queued goes first. */
function keepUp({ id, commands }: Upkeep): void {
	while (queue.length > 0) commitGroup()
	try {
		for (const command of commands) run(command)
		port?.postMessage({ id })
	} catch (error) {
		port?.postMessage({ id, ...reasonOf(error) })
	}
}

/** A checkpoint that a reader holds up says so in its answer instead of failing. */
function run(command: string): void {
	if (!command.startsWith('PRAGMA')) {
		store.exec(command)
		return
	}
	const [state] = store.prepare(command).all() as { busy?: number }[]
	if (state?.busy) throw Object.assign(new Error('held up by a reader'), { code: 'SQLITE_BUSY' })
}

let looks = 0

/** What was deleted lies in the log until that is emptied: for ten seconds at most, unless a reader holds it up. */
function truncate(): void {
	const [state] = store.pragma('wal_checkpoint(PASSIVE)') as { log: number }[]
	const log = state?.log ?? 0
	if (log > TRUNCATE_AT_PAGES || (++looks % EMPTY_EVERY_LOOKS === 0 && log > 0)) emptyLog()
}

/** A reader that holds this up must not hold up writing too. */
function emptyLog(): void {
	store.pragma('busy_timeout = 50')
	store.pragma('wal_checkpoint(TRUNCATE)')
	store.pragma(BUSY_TIMEOUT)
}

function close(): void {
	commitGroup()
	store.close()
	port?.postMessage('closed')
	port?.close()
}
