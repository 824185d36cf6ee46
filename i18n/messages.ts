import type { Locale } from './locales'

const NAMESPACES = [
	'card',
	'circles',
	'device',
	'errors',
	'feed',
	'help',
	'member',
	'mine',
	'promises',
	'refusal',
	'replies',
	'review',
	'shell',
	'telling',
	'thread',
] as const

const FOLDER: Record<Locale, string> = { en: 'en', zh: 'zh-Hans' }

/** All texts of one language, one file a namespace. */
export async function messagesOf(locale: Locale): Promise<Record<string, unknown>> {
	const files = NAMESPACES.map(async (name) => {
		const file = await import(`../messages/${FOLDER[locale]}/${name}.json`)
		return [name, file.default] as const
	})
	return Object.fromEntries(await Promise.all(files))
}
