/** One line of JSON per event on stderr. Of an error only its name and code go out: messages can quote data. */
export class Log {
	constructor(readonly write: (line: string) => void = (line) => process.stderr.write(line)) {}

	info(event: string, numbers: Readonly<Record<string, number | string>> = {}): void {
		this.#line('info', event, numbers)
	}

	error(event: string, error: unknown): void {
		this.#line('error', event, scrubbed(error))
	}

	#line(level: string, event: string, fields: object): void {
		this.write(
			`${JSON.stringify({ level, time: Date.now(), process: 'keeper', event, ...fields })}\n`,
		)
	}
}

function scrubbed(error: unknown): { error: string; code?: string } {
	if (!(error instanceof Error)) return { error: 'unknown' }
	const { code } = error as { code?: unknown }
	return { error: error.name, ...(typeof code === 'string' ? { code } : {}) }
}
