'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/i18n/locales'
import type { Refusal } from '@/lib/outcome'
import { ProofField } from './proof-field'
import { RefusalNote } from './refusal-note'
import { HINT, LEAD, LINK, MAIN_BUTTON, TITLE } from './styles'
import { WordLanguageChoice } from './word-language-choice'

/** Says plainly what a codename is, and makes one at a tap. */
export function AskCodename(props: {
	readonly locale: Locale
	readonly back: string
	readonly patience?: string
	readonly seconds: number
	readonly refusal?: Refusal
	readonly send: (form: FormData) => void
	readonly sending: boolean
}) {
	const t = useTranslations('member')
	const { locale, back, patience = '', seconds, refusal, send, sending } = props
	const query = back ? `?${new URLSearchParams({ back })}` : ''
	return (
		<>
			<header className="flex flex-col gap-4">
				<h1 className={TITLE}>{t('codename.title')}</h1>
				<p className={LEAD}>{t('codename.lead')}</p>
			</header>
			<ul className={`${HINT} flex list-disc flex-col gap-2 ps-5`}>
				<li>{t('codename.you')}</li>
				<li>{t('codename.restore')}</li>
				<li>{t('codename.anywhere')}</li>
			</ul>
			<form action={send} className="flex flex-col gap-6" aria-describedby="codename-refusal">
				<WordLanguageChoice preferred={locale} />
				<RefusalNote id="codename-refusal" refusal={refusal} />
				<button type="submit" className={`${MAIN_BUTTON} self-start`} disabled={sending}>
					{sending ? t('codename.making') : t('codename.make')}
				</button>
				<ProofField what="signUp" patience={patience} seconds={seconds} />
			</form>
			<a className={LINK} href={`/${locale}/sign-in${query}`}>
				{t('codename.signIn')}
			</a>
		</>
	)
}
