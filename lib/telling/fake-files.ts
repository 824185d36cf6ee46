import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** For tests: which files under `folder` hold any of `canaries`, as they are or in UTF-16, hex or base64. */
export function filesWith(folder: string, canaries: readonly (string | Uint8Array)[]): string[] {
	const forms = canaries.flatMap((canary) => formsOf(Buffer.from(canary as string)))
	return filesUnder(folder).filter((file) => {
		const bytes = readFileSync(file)
		return forms.some((form) => bytes.includes(form))
	})
}

function formsOf(bytes: Buffer): Buffer[] {
	return [
		bytes,
		Buffer.from(bytes.toString('utf8'), 'utf16le'),
		Buffer.from(bytes.toString('hex')),
		// The last group depends on what follows.
		Buffer.from(bytes.toString('base64').slice(0, -4)),
		Buffer.from(bytes.toString('base64url').slice(0, -4)),
	]
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => path.join(folder, name))
		.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
}
