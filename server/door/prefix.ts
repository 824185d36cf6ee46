import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network that an address belongs to: its /24 (IPv4) or its /48 (IPv6), in one spelling each. What is no address is
 * all one network.
 */
export function prefixOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
	const plain = mapped?.[1] ?? address
	if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
	return isIPv6(plain) ? groupsOf(plain).slice(0, 3).join(':') : 'unknown'
}

/** The eight groups of an IPv6 address (RFC 4291, 2.2) without leading zeros; a zone is left out. */
function groupsOf(address: string): string[] {
	const [head = '', tail] = address.replace(/%.*$/, '').split('::')
	const left = head === '' ? [] : head.split(':')
	const right = tail ? tail.split(':') : []
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
	const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
	return groups.map((group) => Number.parseInt(group, 16).toString(16))
}
