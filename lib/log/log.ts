import pino from 'pino'
import { config } from '@/lib/config/config'

/**
 * Everything that the web may log. Fields are numbers, flags and names from our own code: by construction
 * there is no place for a text, an address, a cookie, a user agent or a query string.
 */
export type LogEvent =
	| { readonly event: 'serving'; readonly port: number; readonly ms: number }
	| { readonly event: 'stopping' }
	| { readonly event: 'stopped'; readonly ms: number }
	| { readonly event: 'keeperAway' }
	| { readonly event: 'recalled'; readonly waiting: number }
	| {
			readonly event: 'failed'
			readonly where: Where
			readonly error: string
			readonly code: string
	  }

export type Where = 'release' | 'render' | 'request' | 'process' | 'socket'

const LEVEL: Record<LogEvent['event'], 'info' | 'warn' | 'error'> = {
	serving: 'info',
	stopping: 'info',
	stopped: 'info',
	recalled: 'info',
	keeperAway: 'warn',
	failed: 'error',
}

let logger: pino.Logger | undefined

/** Writes one event as a JSON line to standard output. */
export function log(event: LogEvent): void {
	logger ??= pino({ level: config().logLevel, base: null })
	const { event: name, ...fields } = event
	logger[LEVEL[name]](onlyPlain(fields), name)
}

/** Logs what kind of error it was and never its message, which can quote what a person sent. */
export function logFailure(where: Where, error: unknown): void {
	const name = error instanceof Error ? error.name : 'unknown'
	const code = (error as { code?: unknown } | null)?.code
	log({
		event: 'failed',
		where,
		error: word(name),
		code: typeof code === 'string' ? word(code) : '',
	})
}

/** Names and codes are single words; anything else is somebody's text. */
function word(text: string): string {
	return /^\w{1,40}$/.test(text) ? text : 'unknown'
}

/** What got in past the types, e.g. from JavaScript, is dropped: only numbers and single words pass. */
function onlyPlain(fields: Record<string, unknown>): Record<string, number | string> {
	const plain = Object.entries(fields).filter(
		([, value]) =>
			typeof value === 'number' || (typeof value === 'string' && /^\w{0,40}$/.test(value)),
	)
	return Object.fromEntries(plain) as Record<string, number | string>
}
