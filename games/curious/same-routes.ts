import type { Pages } from './same-bytes'
import { REPLY, TEXT, type Things, TOPIC } from './things'

const shows = (text: string) => new RegExp(`^200 [\\s\\S]*${text}`)
const PAGE = /^200 .*<html/s
const MISSING = /^404 /
/** By a form alone. */
const FORM = /^405 /

/** Routes whose answer is the same to whoever asks: an address, and what stands in it. */
export const SAME_ROUTES: Readonly<Record<string, (things: Things) => Pages>> = {
	// What is told in one language is in the feed of that language.
	'/[locale]': () => ({ '/en': shows(TEXT), '/zh': PAGE, '/en?sort=warm': shows(TEXT) }),
	'/[locale]/secret/[id]': ({ out, waiting }) => ({
		[`/en/secret/${out}`]: shows(REPLY),
		[`/zh/secret/${out}?note=hearted`]: shows(REPLY),
		[`/en/secret/${waiting}`]: MISSING,
		[`/en/secret/${'A'.repeat(22)}`]: MISSING,
	}),
	'/[locale]/search': () => ({
		'/en/search': PAGE,
		[`/en/search?q=${TOPIC}`]: shows(TEXT),
	}),
	'/[locale]/topics': () => ({ '/en/topics': shows(TOPIC) }),
	'/[locale]/topic/[topic]': () => ({ [`/en/topic/${TOPIC}`]: shows(TEXT) }),
	'/[locale]/places': () => ({ '/en/places': shows('Berlin') }),
	'/[locale]/place/[place]': () => ({ '/en/place/berlin': PAGE, '/zh/place/tokyo': PAGE }),
	'/[locale]/device': () => ({ '/en/device': PAGE }),
	'/[locale]/help': () => ({ '/en/help': PAGE, '/zh/help': PAGE }),
	'/[locale]/rules': () => ({ '/en/rules': PAGE }),
	'/[locale]/promises': () => ({ '/en/promises': PAGE }),
	'/[locale]/transparency': () => ({ '/en/transparency': PAGE }),
	'/[locale]/locked': () => ({ '/en/locked': PAGE }),
	'/[locale]/offline': () => ({ '/en/offline': PAGE }),
	'/[locale]/problem/[status]': () => ({ '/en/problem/404': PAGE }),
	'/[locale]/manifest.webmanifest': () => ({ '/en/manifest.webmanifest': shows('start_url') }),
	'/[locale]/secret/[id]/picture.png': ({ out, waiting }) => ({
		[`/en/secret/${out}/picture.png?with=text`]: shows('PNG'),
		[`/en/secret/${waiting}/picture.png?with=text`]: MISSING,
	}),
	'/[locale]/secret/[id]/qr.svg': ({ out, waiting }) => ({
		[`/en/secret/${out}/qr.svg`]: shows('<svg'),
		// It is drawn for any id that there could be.
		[`/en/secret/${waiting}/qr.svg`]: shows('<svg'),
	}),
	'/[locale]/share': () => ({ '/en/share': /^307 .*\/en\/tell/ }),
	'/.well-known/security.txt': () => ({ '/.well-known/security.txt': /^(200|404) / }),
	'/transparency/log': () => ({ '/transparency/log': /^200 / }),
	'/away': () => ({ '/away': shows('New tab') }),
	'/contacts/key': () => ({ '/contacts/key': /^200 .*"/ }),
	'/note/[code]': () => ({ '/note/hearted': /^200 ./ }),
	'/close': () => ({ '/close': FORM }),
	'/contacts/evaluate': () => ({ '/contacts/evaluate': FORM }),
	'/contacts/keep': () => ({ '/contacts/keep': FORM }),
	'/delete': () => ({ '/delete': FORM }),
	'/leave': () => ({ '/leave': FORM }),
	'/outbox': () => ({ '/outbox': FORM }),
	'/sign-out': () => ({ '/sign-out': FORM }),
}
