import type { Kind, Letter } from './outbox'

/** Fields that the next sending has to have anew, and those of Next's own. */
const GUARD = ['proof', 'patience']
const OF_NEXT = /^\$/

/** A form as a letter, and its guard's fields beside it. */
export async function letterOf(
	kind: Kind,
	form: FormData,
): Promise<{ letter: Letter; proof: Letter['fields'] }> {
	const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
	const fields = texts.filter(([name]) => !GUARD.includes(name) && !OF_NEXT.test(name))
	const file = form.get('photo')
	const photo = file instanceof Blob && file.size > 0 ? await bytesOf(file) : null
	return {
		letter: { kind, fields, ...(photo && { photo }) },
		proof: texts.filter(([name]) => GUARD.includes(name)),
	}
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await file.arrayBuffer())
}
