'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { newTicket } from '@/lib/telling/new-ticket'
import type { TellFields } from '@/lib/telling/tell-fields'
import { Composer, type ComposerPage, type Telling } from './composer'
import { saveDraft } from './draft'

/**
 * The composer again, with what was taken back. Where there is script it becomes the draft of the composer's own page,
 * which a reload finds again.
 */
export function TakenBack({
	page,
	telling,
	fields,
}: {
	page: ComposerPage
	telling: Telling
	fields: Omit<TellFields, 'ticket' | 'when'>
}) {
	const t = useTranslations('telling')
	const { locale, first } = page
	useEffect(() => {
		const again = { ...first, ...fields, ticket: newTicket() }
		saveDraft({ fields: again, sent: false, languageChosen: true })
		location.replace(`/${locale}/tell?note=takenBack`)
	}, [locale, first, fields])
	return (
		<Composer
			page={{ ...page, first: { ...first, ...fields } }}
			telling={telling}
			note={t('told.takenBack')}
			restores={false}
		/>
	)
}
