import pino, { type DestinationStream, type Logger } from 'pino'
import { config } from '@/lib/config/config'
import { EVENTS, type Field, type LogEvent, type Place } from './events'
import { scrubError } from './scrub-error'

let logger: Logger | undefined

/** Writes one event as a JSON line to standard output. */
export function log(event: LogEvent): void {
	logger ??= makeLogger(config().logLevel)
	write(logger, event)
}

/** Logs where something failed and what kind of error it was, never its message. */
export function logFailure(where: Place, error: unknown): void {
	log({ event: 'failed', where, error })
}

/** Synchronous, so that the last line before an exit is not lost. */
export function makeLogger(
	level: string,
	to: DestinationStream = pino.destination({ sync: true }),
): Logger {
	return pino({ level, base: null, formatters: { level: (label) => ({ level: label }) } }, to)
}

/** Takes only the fields that the event declares: what got in past the types is dropped. */
export function write(to: Logger, event: LogEvent): void {
	const { level, fields } = EVENTS[event.event]
	const given: Readonly<Record<string, unknown>> = event
	const kept = Object.entries(fields).flatMap(([name, field]) => {
		const value = valueFor(field, given[name])
		return value === undefined ? [] : [[name, value]]
	})
	to[level](Object.fromEntries(kept), event.event)
}

function valueFor(field: Field, value: unknown): unknown {
	if (field === 'error') return scrubError(value)
	if (field === 'number') return Number.isFinite(value) ? value : undefined
	return field.includes(value as string) ? value : undefined
}
