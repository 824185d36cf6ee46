import { scrubError } from '@/lib/log/scrub-error'

/** One line of JSON per event on stderr. Of an error its message never goes out: it can quote data. */
export class Log {
	constructor(readonly write: (line: string) => void = (line) => process.stderr.write(line)) {}

	info(event: string, numbers: Readonly<Record<string, number | string>> = {}): void {
		this.#line('info', event, numbers)
	}

	error(event: string, error: unknown): void {
		this.#line('error', event, { error: scrubError(error) })
	}

	#line(level: string, event: string, fields: object): void {
		this.write(
			`${JSON.stringify({ level, time: Date.now(), process: 'keeper', event, ...fields })}\n`,
		)
	}
}
