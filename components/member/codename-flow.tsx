'use client'

import { useActionState } from 'react'
import type { Locale } from '@/i18n/locales'
import { getCodename, keptCodename } from '@/lib/member/codename-actions'
import type { Check, CodenameState, KeptState } from '@/lib/member/member-forms'
import { AskCodename } from './ask-codename'
import { HaveCodename } from './have-codename'
import { KeptCheck } from './kept-check'
import { ShownCodename } from './shown-codename'

/**
 * Getting a codename, step by step on one page: asked for, shown once, checked. Both actions stand here, so that a form
 * sent without JavaScript finds its answer whatever step the page is at.
 */
export function CodenameFlow(page: {
	readonly locale: Locale
	readonly back: string
	/** Whether a member opened the page. */
	readonly present: boolean
	/** A patience ticket, and the seconds until it is good. */
	readonly patience: string
	readonly seconds: number
	/** What a member is asked who wants to know whether they still have their words. */
	readonly check?: Check | undefined
}) {
	const opened: CodenameState = { step: page.present ? 'have' : 'ask' }
	const [codename, get, making] = useActionState(getCodename, opened)
	const [kept, send, sending] = useActionState(keptCodename, {
		wrong: [],
		...(page.check && { check: page.check }),
	} satisfies KeptState)
	const form = { ...page, kept, send, sending }
	if (codename.step === 'shown') return <ShownCodename {...codename} form={form} />
	if (kept.check) return <KeptCheck form={form} check={kept.check} heading="h1" />
	if (codename.step === 'have') return <HaveCodename locale={page.locale} />
	return <AskCodename {...page} {...codename} send={get} sending={making} />
}
