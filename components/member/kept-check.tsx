'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/i18n/locales'
import type { Check, KeptState } from '@/lib/member/member-forms'
import { KeptWord } from './kept-word'
import { RefusalNote } from './refusal-note'
import { BUTTON, HINT, LEAD, LINK, MAIN_BUTTON, TITLE } from './styles'
import { useFocusOn } from './use-focus-on'

/** The form's action, what it last answered, and where it goes on to. */
export interface CheckForm {
	readonly locale: Locale
	readonly back: string
	readonly kept: KeptState
	readonly send: (form: FormData) => void
	readonly sending: boolean
}

/** Two of the words, to be sure that they were kept; nobody has to. `again` shows them once more while this page is open. */
export function KeptCheck({
	form: { locale, back, kept, send, sending },
	check: { language, asked },
	again,
	heading: Heading,
}: {
	readonly form: CheckForm
	readonly check: Check
	readonly again?: (() => void) | undefined
	readonly heading: 'h1' | 'h2'
}) {
	const t = useTranslations('member')
	const title = useFocusOn<HTMLHeadingElement>('checking')
	const [first, second] = asked
	return (
		<section className="flex flex-col gap-6" aria-labelledby="kept-title">
			<Heading id="kept-title" ref={title} tabIndex={-1} className={TITLE}>
				{t('kept.title')}
			</Heading>
			<p className={LEAD}>{t('kept.lead')}</p>
			<form action={send} className="flex flex-col gap-6">
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="back" value={back} />
				<input type="hidden" name="words" value={language} />
				<input type="hidden" name="first" value={first} />
				<input type="hidden" name="second" value={second} />
				<div className="grid gap-5 sm:grid-cols-2">
					<KeptWord name="firstWord" place={first} kept={kept} />
					<KeptWord name="secondWord" place={second} kept={kept} />
				</div>
				<RefusalNote id="kept-refusal" refusal={kept.refusal} />
				<div className="flex flex-wrap items-center gap-3">
					<button type="submit" className={MAIN_BUTTON} disabled={sending}>
						{t('kept.check')}
					</button>
					{again ? (
						<button type="button" className={BUTTON} onClick={again}>
							{t('kept.again')}
						</button>
					) : null}
				</div>
			</form>
			{kept.wrong.length > 0 ? <p className={HINT}>{t('kept.lost')}</p> : null}
			<a className={LINK} href={back || `/${locale}/tell`}>
				{t('kept.skip')}
			</a>
		</section>
	)
}
