'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { newTicket } from '@/lib/telling/new-ticket'
import type { TellFields } from '@/lib/telling/tell-fields'
import { Composer } from './composer'
import type { ComposerPage, Telling } from './composer-state'
import { saveDraft } from './draft'
import { keepDraftPhoto } from './use-photo'

/**
 * The composer again, with what was taken back. Where there is script it becomes the draft of the composer's own page,
 * which a reload finds again.
 */
export function TakenBack({
	page,
	telling,
	fields,
	photo,
}: {
	page: ComposerPage
	telling: Telling
	fields: Omit<TellFields, 'ticket' | 'when'>
	/** WebP in base64, or null. */
	photo: string | null
}) {
	const t = useTranslations('telling')
	const { locale, first } = page
	useEffect(() => {
		const again = { ...first, ...fields, ticket: newTicket() }
		saveDraft({ fields: again, sent: false, languageChosen: true })
		void keepAgain(photo).then(() => location.replace(`/${locale}/tell?note=takenBack`))
	}, [locale, first, fields, photo])
	return (
		<Composer
			page={{ ...page, first: { ...first, ...fields } }}
			telling={telling}
			note={t('told.takenBack')}
			restores={false}
			hadPhoto={photo !== null}
		/>
	)
}

async function keepAgain(photo: string | null): Promise<void> {
	if (photo === null) return
	const bytes = Uint8Array.from(atob(photo), (letter) => letter.charCodeAt(0))
	await keepDraftPhoto(new Blob([bytes], { type: 'image/webp' }))
}
