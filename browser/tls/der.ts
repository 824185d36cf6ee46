/** The few forms of DER (X.690) that a certificate is made of. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
	const body = Buffer.concat(parts)
	return Buffer.concat([Buffer.from([tag, ...lengthOf(body.length)]), body])
}

export const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
export const set = (...parts: readonly Uint8Array[]) => der(0x31, ...parts)
export const octets = (...parts: readonly Uint8Array[]) => der(0x04, ...parts)
export const integer = (value: Uint8Array) => der(0x02, value)
export const text = (value: string) => der(0x0c, Buffer.from(value))
/** Explicit context tag, as in `[3] EXPLICIT Extensions`. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]) =>
	der(0xa0 + number, ...parts)
/** A bit string of whole bytes. */
export const bits = (value: Uint8Array) => der(0x03, Buffer.from([0]), value)
/** `20261123184500Z`, to the second. */
export const time = (at: Date) =>
	der(0x18, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`))

/** `1.2.840.10045.4.3.2`: the first two arcs in one byte, the others in groups of seven bits. */
export function objectId(dotted: string): Buffer {
	const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
	return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(inSevens)]))
}

function inSevens(arc: number): number[] {
	const groups = [arc & 0x7f]
	for (let rest = arc >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 0x7f) | 0x80)
	return groups
}

function lengthOf(length: number): number[] {
	if (length < 0x80) return [length]
	return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
}
