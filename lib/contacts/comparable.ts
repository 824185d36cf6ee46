/** Where dots in the local part mean nothing. */
const DOTLESS = ['gmail.com', 'googlemail.com']

/**
 * An address in the form from which its token is made: without the tag behind a plus (RFC 5233), and without Gmail's dots, so that one mailbox is one
 * address however it is written. Mail goes to what was typed. A phone number stays as it is.
 */
export function comparable(address: string): string {
	const at = address.lastIndexOf('@')
	if (at < 1) return address
	const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
	const plain = local.split('+')[0] || local
	if (!DOTLESS.includes(domain)) return `${plain}@${domain}`
	return `${plain.replaceAll('.', '') || plain}@${DOTLESS[0]}`
}
