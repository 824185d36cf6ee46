import { expect, expectTypeOf, test } from 'vitest'
import { EVENTS, type LogEvent, type Place } from './events'
import { makeLogger, write } from './log'
import { scrubError } from './scrub-error'

const SECRET = 'I never loved the lighthouse'

function lineOf(event: LogEvent): string {
	let line = ''
	write(
		makeLogger('debug', {
			write: (text) => {
				line = text
			},
		}),
		event,
	)
	return line
}

test('a line holds the event, its level and its fields', () => {
	const line = JSON.parse(lineOf({ event: 'serving', port: 3000, ms: 12 }))
	expect(line).toEqual({ level: 'info', time: line.time, port: 3000, ms: 12, msg: 'serving' })
})

test('no field of any event can hold a text: numbers, words of ours, and scrubbed errors', () => {
	type Value = {
		[Event in LogEvent as Event['event']]: Omit<Event, 'event' | 'error'>[keyof Omit<
			Event,
			'event' | 'error'
		>]
	}[LogEvent['event']]
	expectTypeOf<Exclude<Value, number | Place | undefined>>().toEqualTypeOf<never>()
	expectTypeOf<string>().not.toExtend<Value>()
	for (const { fields } of Object.values(EVENTS)) {
		for (const [name, field] of Object.entries(fields)) {
			expect(name).not.toMatch(/address|agent|cookie|query|text|url|path|host|ip/i)
			expect(field === 'number' || field === 'error' || Array.isArray(field)).toBe(true)
		}
	}
})

test('what gets in past the types is dropped', () => {
	const smuggled = {
		event: 'serving',
		port: SECRET,
		ms: Number.NaN,
		address: '203.0.113.7',
		cookie: SECRET,
	} as unknown as LogEvent
	const line = JSON.parse(lineOf(smuggled))
	expect(line).toEqual({ level: 'info', time: line.time, msg: 'serving' })
	const misplaced = { event: 'failed', where: SECRET, error: SECRET } as unknown as LogEvent
	expect(lineOf(misplaced)).not.toContain(SECRET)
})

test('of an error its class, its code and our own frames remain, and nothing of its message', () => {
	const cause = Object.assign(new TypeError(`params: ${SECRET}`), { code: 'SQLITE_FULL' })
	const line = lineOf({
		event: 'failed',
		where: 'request',
		error: new Error(`Failed query: insert … ${SECRET}`, { cause }),
	})
	expect(line).not.toContain(SECRET)
	const { error } = JSON.parse(line)
	expect(error).toMatchObject({ name: 'Error', cause: { name: 'TypeError', code: 'SQLITE_FULL' } })
	expect(error.frames[0]).toMatch(/^log\.test\.ts:\d+:\d+$/)
})

test('a message that looks like a stack, a name or a code smuggles nothing in', () => {
	const error = new Error(`x\n    at ${SECRET.replaceAll(' ', '-')} (evil.js:1:2)`)
	error.name = SECRET
	Object.assign(error, { code: SECRET })
	const { name, code, frames } = scrubError(error)
	expect([name, code]).toEqual(['unknown', 'unknown'])
	expect(frames.join()).not.toContain('evil')
	expect(scrubError(SECRET)).toEqual({ name: 'unknown', code: '', frames: [] })
})

test('an error that causes itself ends', () => {
	const error = new Error('round')
	error.cause = error
	expect(JSON.stringify(scrubError(error)).match(/"cause"/g)).toHaveLength(3)
})
