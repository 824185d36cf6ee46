import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { config } from '@/lib/config/config'
import { CONTROLS_EN } from './controls-en'
import { CONTROLS_ZH } from './controls-zh'
import type { KnownText } from './known-text'
import { REASONS } from './reason'

/** One of them; its id is as long as a review's. */
export interface Control extends KnownText {
	readonly id: Uint8Array
	readonly language: 'en' | 'zh'
}

const controlsFile = z.array(
	z.strictObject({
		language: z.enum(['en', 'zh']),
		reason: z.enum(REASONS),
		breaks: z.boolean(),
		text: z.string().min(1).max(2000),
	}),
)

let known: readonly Control[] | undefined

/**
 * All of them: those of this project, which anybody can read with their answers, and the operator's own, which nobody can
 * (`TREEHOLE_CONTROLS`, a JSON file of `{ language, reason, breaks, text }`). Throws where that file does not fit.
 */
export function controls(): readonly Control[] {
	known ??= [
		...CONTROLS_EN.map((one) => ({ ...one, language: 'en' as const })),
		...CONTROLS_ZH.map((one) => ({ ...one, language: 'zh' as const })),
		...operatorsOwn(),
	].map((one) => ({ ...one, id: idOf(one.text) }))
	return known
}

function operatorsOwn(): z.infer<typeof controlsFile> {
	const file = config().controls
	if (file === undefined) return []
	const parsed = controlsFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
	if (parsed.success) return parsed.data
	throw new Error(`The questions in ${file} do not fit:\n${z.prettifyError(parsed.error)}`)
}

function idOf(text: string): Uint8Array {
	return new Uint8Array(createHash('sha256').update(text).digest().subarray(0, 16))
}
