import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Source {
	readonly file: string
	readonly text: string
}

/** All files below these folders whose names fit. */
export function sourcesIn(folders: readonly string[], names: RegExp): Source[] {
	return folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && names.test(entry.name))
			.map((entry) => path.join(entry.parentPath, entry.name))
			.map((file) => ({ file, text: readFileSync(file, 'utf8') })),
	)
}
