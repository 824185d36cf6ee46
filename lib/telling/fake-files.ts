import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** For tests: which files under `folder` hold any of `words`, in UTF-8, UTF-16, hex or base64. */
export function filesWith(folder: string, words: readonly string[]): string[] {
	const forms = words.flatMap((word) => [
		Buffer.from(word),
		Buffer.from(word, 'utf16le'),
		Buffer.from(Buffer.from(word).toString('hex')),
		Buffer.from(Buffer.from(word).toString('base64').slice(0, -4)),
	])
	return filesUnder(folder).filter((file) => {
		const bytes = readFileSync(file)
		return forms.some((form) => bytes.includes(form))
	})
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => path.join(folder, name))
		.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
}
