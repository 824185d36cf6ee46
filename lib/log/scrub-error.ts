/** What is kept of an error. Its message is not: it can quote what a person sent. */
export interface ScrubbedError {
	/** The class of the error, e.g. `TypeError`. */
	readonly name: string
	/** The system's or the store's code, e.g. `SQLITE_FULL`; '' when there is none. */
	readonly code: string
	/** Where it happened in our own bundles, innermost first: `server.js:120:14`. */
	readonly frames: readonly string[]
	readonly cause?: ScrubbedError
}

const MOST_FRAMES = 12
const MOST_CAUSES = 3

export function scrubError(error: unknown, causes: number = MOST_CAUSES): ScrubbedError {
	if (!(error instanceof Error)) return { name: 'unknown', code: '', frames: [] }
	const { code } = error as { code?: unknown }
	const hasCause = error.cause instanceof Error && causes > 0
	return {
		name: word(error.name),
		code: typeof code === 'string' ? word(code) : '',
		frames: framesOf(error),
		...(hasCause && { cause: scrubError(error.cause, causes - 1) }),
	}
}

/** Names and codes are single words of a program; anything else is somebody's text. */
function word(text: string): string {
	return /^[A-Za-z_]\w{0,39}$/.test(text) ? text : 'unknown'
}

/** A frame's last part: a file of our build, line, column. Folders would name the machine. */
const FRAME = /^\s+at .*?([\w.~-]{1,60}\.(?:m?js|tsx?)):(\d+):(\d+)\)?$/

function framesOf({ message, stack = '' }: Error): string[] {
	// The message stands at the beginning of the stack, and could be made to look like frames.
	const start = stack.indexOf(message)
	const trace = start === -1 ? '' : stack.slice(start + message.length)
	return trace
		.split('\n')
		.filter((line) => !/node:|node_modules/.test(line))
		.flatMap((line) => {
			const [, file, row, column] = FRAME.exec(line) ?? []
			return file ? [`${file}:${row}:${column}`] : []
		})
		.slice(0, MOST_FRAMES)
}
