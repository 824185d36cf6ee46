/**
 * Numbers and addresses in a vCard file of any version (RFC 6350, 2426; vCard 2.1), as they stand there. Names, photos and all the rest are
 * passed over, line by line, without being looked at.
 */
export function addressesInVcard(file: string): string[] {
	const found: string[] = []
	let line = ''
	const end = () => {
		const value = addressIn(line)
		if (value) found.push(value)
		line = ''
	}
	for (const raw of lines(file)) {
		// A line that begins with white space goes on with the one before (RFC 6350, section 3.2).
		if (/^[ \t]/.test(raw)) {
			if (line.length < LONGEST) line += raw.slice(1)
			continue
		}
		end()
		line = raw.slice(0, LONGEST)
	}
	end()
	return found
}

/** Longer ones hold a photo. */
const LONGEST = 1_000

const PROPERTY = /^(?:[\w-]+\.)?(?:TEL|EMAIL)(?:;[^:]*)?:(.+)$/i

function addressIn(line: string): string | null {
	const value = PROPERTY.exec(line)?.[1]?.trim()
	return value ? value.replace(/^(?:tel|mailto):/i, '').split(';')[0] || null : null
}

/** Without a copy of the whole file in pieces: one with photos has a hundred megabytes. */
function* lines(file: string): Generator<string> {
	for (let from = 0; from < file.length; ) {
		const feed = file.indexOf('\n', from)
		const to = feed === -1 ? file.length : feed
		yield file.slice(from, file[to - 1] === '\r' ? to - 1 : to)
		from = to + 1
	}
}
