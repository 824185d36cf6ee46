import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { KEEPER_FILE, WEB_FILE } from '@/lib/keys/purposes'

/** The writings in which a value could stand somewhere: raw, hex, base64, base64url, UTF-16, a list of numbers. */
export function formsOf(bytes: Uint8Array): Buffer[] {
	const raw = Buffer.from(bytes)
	const hex = raw.toString('hex')
	const texts = [hex, hex.toUpperCase(), ...base64Of(raw)]
	return [
		raw,
		...texts.map((text) => Buffer.from(text)),
		...texts.map((text) => Buffer.from(text, 'utf16le')),
		Buffer.from([...raw].join(',')),
		Buffer.from([...raw].join(', ')),
		Buffer.from((hex.match(/../g) ?? []).join(' ')),
		// Bytes that were taken for text.
		Buffer.from(raw.toString('latin1'), 'utf8'),
		Buffer.from(raw.toString('latin1'), 'utf16le'),
	]
}

/** Base64 and base64url as the bytes look at each of the three places where they may begin. */
function base64Of(raw: Buffer): string[] {
	const shifted = [0, 1, 2].map((shift) => {
		const text = Buffer.concat([Buffer.alloc(shift), raw]).toString('base64')
		// Characters that also hold bits of what stands before or after are cut off.
		return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((raw.length + shift) * 8) / 6))
	})
	const both = shifted.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')])
	return [...new Set(both)]
}

/** Which of `needles` stand in `hay` in any writing, by their place in the list. */
export function formsIn(hay: Buffer, needles: readonly Uint8Array[]): number[] {
	return needles.flatMap((needle, at) =>
		formsOf(needle).some((form) => hay.includes(form)) ? [at] : [],
	)
}

/**
 * The files below `places` that hold any of `needles` in any writing; the two key files are left out, and so is what has
 * not changed since `since` (ms), when the needles were not made yet.
 */
export function filesHolding(
	places: readonly string[],
	needles: readonly Uint8Array[],
	since = 0,
): string[] {
	const files = places.flatMap(filesUnder).filter((file) => statSync(file).ctimeMs >= since)
	return files.filter((file) => formsIn(readFileSync(file), needles).length > 0)
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => ![WEB_FILE, KEEPER_FILE].includes(path.basename(name)))
		.map((name) => path.join(folder, name))
		.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
}
