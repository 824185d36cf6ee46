import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { REFUSALS } from '@/lib/outcome'

/** What a heart or a vote can be refused with. */
const SAID_BY_SCRIPT = ['signIn', 'gone', 'ownThing', 'tooMany', 'cannotKeep', 'badInput'] as const

/** Texts that only the reader script shows, as data attributes of the body. */
export async function bodyTexts(locale: Locale): Promise<Record<string, string>> {
	const shell = await getTranslations({ locale, namespace: 'shell' })
	const refusal = await getTranslations({ locale, namespace: 'refusal' })
	const refusals = REFUSALS.filter((code) => SAID_BY_SCRIPT.some((said) => said === code))
	const kebab = (code: string) => code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
	return {
		'data-no-answer': shell('noAnswer'),
		'data-voted': shell('note.voted'),
		'data-keys': shell('keys.title'),
		'data-offline': shell('offline'),
		'data-kept-copy': shell('kept'),
		'data-waits': shell('waits'),
		'data-unkept': shell('unkept'),
		'data-push-ended': shell('pushEnded'),
		'data-letters-lost': shell('letters.lost'),
		'data-letters-stay': shell('letters.stay'),
		'data-letters-go': shell('letters.go'),
		'data-update': shell('update.text'),
		'data-update-yes': shell('update.yes'),
		'data-update-draft': shell('update.draft'),
		'data-later': shell('update.later'),
		'data-adult': shell('adult.question'),
		'data-adult-about': shell('adult.about'),
		'data-adult-yes': shell('adult.yes'),
		'data-adult-rules': shell('rules'),
		'data-adult-no': shell('adult.no'),
		'data-install': shell('install.text'),
		'data-install-yes': shell('install.yes'),
		'data-install-how': shell('install.how'),
		'data-install-no': shell('install.no'),
		...Object.fromEntries(refusals.map((code) => [`data-refusal-${kebab(code)}`, refusal(code)])),
	}
}
