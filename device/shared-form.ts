/** What another app shared. */
export interface Shared {
	readonly text: string
	/** Why there is no picture although one was shared: it is none, or it could not be handed over. */
	readonly fault?: 'kind' | 'lost'
}

/** A secret has at most 500 graphemes; somebody who shares more shall see what is too much, and nothing gets endless. */
const MOST_LETTERS = 4096

/** Kinds of pictures that browsers draw; an SVG is a program. */
const PICTURE = /^image\/(?:jpeg|png|webp|avif|heic|heif)$/

/** The words of a share target's form (Web Share Target, 2): title, text and address, none of them twice. */
export function sharedText(form: FormData): string {
	const [title = '', text = '', url = ''] = ['title', 'text', 'url'].map((name) => {
		const part = form.get(name)
		return typeof part === 'string' ? part.trim() : ''
	})
	// Apps often put title and address into the text as well.
	const parts = [text.startsWith(title) ? '' : title, text, text.includes(url) ? '' : url]
	return parts.filter(Boolean).join('\n').slice(0, MOST_LETTERS)
}

/** The picture of the form; 'kind' when what was shared is none, null when nothing was. */
export function sharedPicture(form: FormData): File | 'kind' | null {
	const file = form.get('picture')
	if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null
	return PICTURE.test(file.type) && file.size > 0 ? file : 'kind'
}

/** The shared words behind the address of the composer, where nothing else can hand them over: no server sees them. */
export function sharedHash({ text, fault }: Shared): string {
	return `#${new URLSearchParams({ shared: text, ...(fault && { fault }) })}`
}

/** What stands behind the composer's address, or null. */
export function parseSharedHash(hash: string): Shared | null {
	const given = new URLSearchParams(hash.slice(1))
	const text = given.get('shared')
	if (text === null) return null
	const fault = given.get('fault')
	return { text, ...((fault === 'kind' || fault === 'lost') && { fault }) }
}
