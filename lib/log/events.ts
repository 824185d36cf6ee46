/** Where in the code something failed. */
export const PLACES = [
	'circles',
	'inside',
	'keeper',
	'message',
	'photos',
	'process',
	'release',
	'request',
	'stop',
] as const

/** What a field of a log line may hold: a finite number, one of a few words, or what `scrubError` leaves of an error. */
export type Field = 'number' | 'error' | readonly string[]

interface EventShape {
	readonly level: 'debug' | 'info' | 'warn' | 'error'
	readonly fields: Readonly<Record<string, Field>>
}

/**
 * Everything that the web can log. There is no field that could hold a text, an address, a user agent, a cookie or a
 * query string: a new event has to be added here, where that is seen.
 */
export const EVENTS = {
	serving: { level: 'info', fields: { port: 'number', ms: 'number' } },
	measured: { level: 'info', fields: { port: 'number' } },
	stopping: { level: 'info', fields: {} },
	stopped: { level: 'info', fields: { ms: 'number' } },
	recalled: { level: 'info', fields: { waiting: 'number' } },
	keeperAway: { level: 'warn', fields: {} },
	coreDumps: { level: 'warn', fields: {} },
	cannotSeal: { level: 'warn', fields: {} },
	failed: { level: 'error', fields: { where: PLACES, error: 'error' } },
} as const satisfies Readonly<Record<string, EventShape>>

type ValueOf<F> = F extends 'number'
	? number
	: F extends 'error'
		? unknown
		: F extends readonly (infer Word)[]
			? Word
			: never

/** One record: the event's name and exactly its fields. */
export type LogEvent = {
	[Name in keyof typeof EVENTS]: { readonly event: Name } & {
		readonly [Key in keyof (typeof EVENTS)[Name]['fields']]: ValueOf<
			(typeof EVENTS)[Name]['fields'][Key]
		>
	}
}[keyof typeof EVENTS]

export type Place = (typeof PLACES)[number]
