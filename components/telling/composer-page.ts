import 'server-only'
import { outboxWords } from '@/components/device/outbox-words'
import type { Locale } from '@/i18n/locales'
import { COLOURS, TEXTURES } from '@/lib/card/card'
import { config } from '@/lib/config/config'
import { issuePatience } from '@/lib/guard/patience'
import { newTicket } from '@/lib/telling/new-ticket'
import { PLAIN_PHOTO_FIELDS, type TellFields } from '@/lib/telling/tell-fields'
import { guessLanguage } from '@/lib/text/guess-language'
import { topics } from '@/lib/topic/topic-queries'
import { circleChoices } from './circle-choices'
import type { ComposerPage } from './composer-state'

const SUGGESTIONS = 24

/** What a page gives its composer: fresh ticket and patience, suggestions, and a card in a look of its own. */
export async function composerPage(
	locale: Locale,
	member: boolean,
	/** The circle that the page was opened for. */
	to: string | undefined = undefined,
): Promise<ComposerPage> {
	const circles = member ? await circleChoices(locale) : []
	const circle = circles.find(({ id }) => id === to)?.id ?? ''
	return {
		locale,
		member,
		patience: issuePatience('tell'),
		seconds: config().patienceSeconds,
		topics: await suggestedTopics(locale),
		circles,
		first: { ...blank(locale), circle },
		outbox: await outboxWords(locale),
	}
}

/** The largest topics, those in the page's own language first. */
async function suggestedTopics(locale: Locale): Promise<string[]> {
	const names = (await topics()).map(({ name }) => name)
	const isForeign = (name: string) => Number(guessLanguage(name) !== locale)
	return names.sort((one, other) => isForeign(one) - isForeign(other)).slice(0, SUGGESTIONS)
}

/** By default a secret comes out at a random moment, so that nobody can compare it with who was typing. */
function blank(locale: Locale): TellFields {
	return {
		text: '',
		circle: '',
		language: locale,
		topic: '',
		colour: `${Math.floor(Math.random() * COLOURS)}`,
		texture: `${Math.floor(Math.random() * TEXTURES)}`,
		when: 'hour',
		answers: [],
		veil: '',
		...PLAIN_PHOTO_FIELDS,
		ticket: newTicket(),
	}
}
