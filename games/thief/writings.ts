/** How ids of 16 bytes are written in texts: hex, with or without dashes, and base64url, which also names pages. */
const WRITTEN = /[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|[\w-]{22}/gi
const HEX = /^[0-9a-f-]{32,36}$/i

/** Every value of 16 bytes that a text may hold, in hex. */
export function idsIn(text: string): string[] {
	return [...new Set((text.match(WRITTEN) ?? []).map(hexOf))].filter(({ length }) => length === 32)
}

function hexOf(writing: string): string {
	if (HEX.test(writing)) return writing.replaceAll('-', '').toLowerCase()
	return Buffer.from(writing, 'base64url').toString('hex')
}
