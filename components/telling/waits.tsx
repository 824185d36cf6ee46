'use client'

import { useTranslations } from 'next-intl'
import { OutboxHere } from '@/components/device/outbox-here'
import type { ComposerPage } from './composer-state'

/** After sending without an answer: the secret waits on this device, and can still be taken back from there. */
export function Waits({ page }: { page: ComposerPage }) {
	const t = useTranslations('telling')
	return (
		<div className="prose">
			<div role="status">
				<h2>{t('waits.title')}</h2>
				<p>{t('waits.text')}</p>
			</div>
			<OutboxHere words={page.outbox} kind="tell" />
			<p>
				<a className="button" href={`/${page.locale}/tell`}>
					{t('waits.another')}
				</a>
			</p>
		</div>
	)
}
