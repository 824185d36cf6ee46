export const HEAD_BYTES = 32

export type Signature = 'jpeg' | 'png' | 'webp' | 'avif' | 'avis' | 'heic' | 'gif'

/** What phones call HEIC (ISO/IEC 23008-12, annexes B and E). */
const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** What a file is by its first bytes, one character each; null for everything else. Name and declared type are only claims. */
export function signatureOf(head: string): Signature | null {
	if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
	if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
	if (/^RIFF.{4}WEBP/s.test(head)) return 'webp'
	if (/^GIF8[79]a/.test(head)) return 'gif'
	const brand = /^\0\0..ftyp(.{4})/s.exec(head)?.[1] ?? ''
	if (brand === 'avif' || brand === 'avis') return brand
	return HEIC.includes(brand) ? 'heic' : null
}
