/** A name for one submission, so that sending it again cannot tell it twice. Made by the page, or by the composer in the browser. */
export function newTicket(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16))
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
