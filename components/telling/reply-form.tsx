'use client'

import { useActionState } from 'react'
import type { Locale } from '@/i18n/locales'
import { replyAction } from '@/lib/telling/reply-actions'
import { MOST_GRAPHEMES } from '@/lib/text/limits'
import { type HintLabels, ReplyHints } from './reply-hints'

/** The texts of the form, given by the page: on a printed page nothing of this runs in the browser. */
export interface ReplyLabels {
	readonly label: string
	readonly placeholder: string
	readonly send: string
	readonly hints: HintLabels
	readonly refusals: Readonly<Record<string, string>>
	/** For who has no codename yet. */
	readonly newTab: string
	readonly get: string
	readonly have: string
}

/**
 * The reply's form. A refused one is rendered again by the server with what was typed; the reader script adds draft,
 * counter and hints.
 */
export function ReplyForm({
	secret,
	path,
	locale,
	labels,
	watched = true,
}: {
	secret: string
	/** Where the thread is read. */
	path: string
	locale: Locale
	labels: ReplyLabels
	/** Whether the reader script looks after it; where React does, it must not. */
	watched?: boolean
}) {
	const [state, action] = useActionState(replyAction, null)
	return (
		<form
			className="reply-form"
			id="reply"
			action={action}
			data-draft={watched ? secret : undefined}
		>
			<input type="hidden" name="secret" value={secret} />
			<input type="hidden" name="locale" value={locale} />
			<label className="label" htmlFor="reply-text">
				{labels.label}
			</label>
			<textarea
				className="field"
				id="reply-text"
				name="text"
				required
				maxLength={4096}
				data-most={MOST_GRAPHEMES}
				placeholder={labels.placeholder}
				defaultValue={state?.text ?? ''}
				aria-invalid={state ? true : undefined}
				aria-describedby="reply-refusal"
			/>
			<p className="notice notice-refusal m-0" id="reply-refusal" role="alert">
				{state ? labels.refusals[state.refusal] : null}
			</p>
			{watched && <ReplyHints labels={labels.hints} locale={locale} />}
			{state?.refusal === 'signIn' && <Ways path={path} locale={locale} labels={labels} />}
			<div className="reply-form-foot">
				<output className="hint" data-counter />
				<button type="submit" className="button button-main">
					{labels.send}
				</button>
			</div>
		</form>
	)
}

/** Both ways to a codename, in a tab of their own: only this page holds what was typed. */
function Ways({ path, locale, labels }: { path: string; locale: Locale; labels: ReplyLabels }) {
	const back = new URLSearchParams({ back: `${path}#reply` })
	return (
		<>
			<p className="hint">{labels.newTab}</p>
			<p className="flex flex-wrap gap-2">
				<a className="button" href={`/${locale}/codename?${back}`} target="_blank" rel="noopener">
					{labels.get}
				</a>
				<a className="button" href={`/${locale}/sign-in?${back}`} target="_blank" rel="noopener">
					{labels.have}
				</a>
			</p>
		</>
	)
}
