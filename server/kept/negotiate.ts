import { ENCODINGS, type Encoding } from './encodings'

/** Browsers send a handful of spellings; more are somebody playing. */
const MOST_REMEMBERED = 64
const remembered = new Map<string, Encoding>()

/** The best encoding that Accept-Encoding allows (RFC 9110, 12.5.3); without the header nothing is compressed. */
export function encodingFor(accepted: string | undefined): Encoding {
	if (!accepted) return 'identity'
	const known = remembered.get(accepted)
	if (known) return known
	const encoding = negotiate(accepted)
	if (remembered.size < MOST_REMEMBERED) remembered.set(accepted, encoding)
	return encoding
}

/** Weights other than 0 are all the same to us: whoever takes brotli at all is served best by it. */
function negotiate(accepted: string): Encoding {
	const taken = new Map<string, boolean>()
	for (const wish of accepted.toLowerCase().split(',')) {
		const [name = '', ...parameters] = wish.split(';').map((part) => part.trim())
		taken.set(name, !parameters.some((parameter) => /^q\s*=\s*0(?:\.0*)?$/.test(parameter)))
	}
	const takes = (encoding: Encoding) => taken.get(encoding) ?? taken.get('*') ?? false
	return ENCODINGS.find(takes) ?? 'identity'
}
