'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Locale } from '@/i18n/locales'
import { deleteAction } from '@/lib/telling/mine-actions'

const UNDO_MS = 10_000

/**
 * Deletes a thing after a disclosure that asks once more. With script the form waits ten seconds, in which the deletion can
 * be undone; whoever leaves the page earlier meant it, and it goes out at once.
 */
export function DeleteForm({ thing, locale }: { thing: string; locale: Locale }) {
	const t = useTranslations('mine')
	const form = useRef<HTMLFormElement>(null)
	const due = useRef(false)
	const [waiting, setWaiting] = useState(false)
	useEffect(() => {
		if (!waiting) return
		const send = () => {
			due.current = true
			form.current?.requestSubmit()
		}
		const leave = () => sendLast(form.current)
		const timer = setTimeout(send, UNDO_MS)
		addEventListener('pagehide', leave)
		return () => {
			clearTimeout(timer)
			removeEventListener('pagehide', leave)
		}
	}, [waiting])
	const hold = (event: FormEvent) => {
		if (due.current) return
		event.preventDefault()
		setWaiting(true)
	}
	return (
		<form ref={form} action={deleteAction} onSubmit={hold}>
			<input type="hidden" name="thing" value={thing} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="back" value={`/${locale}/me`} />
			{waiting ? (
				<p className="flex flex-wrap items-center gap-3" role="status">
					{t('delete.soon')}
					<button type="button" className="button" onClick={() => setWaiting(false)}>
						{t('delete.undo')}
					</button>
				</p>
			) : (
				<details>
					<summary className="chip cursor-pointer">{t('delete.ask')}</summary>
					<p className="hint py-3">{t('delete.hint')}</p>
					<button type="submit" className="button">
						{t('delete.do')}
					</button>
				</details>
			)}
		</form>
	)
}

/** The same form as a browser without script would send it; `keepalive` lets it outlive the page. */
function sendLast(form: HTMLFormElement | null): void {
	if (!form) return
	fetch(location.href, { method: 'POST', body: new FormData(form), keepalive: true }).catch(
		() => undefined,
	)
}
