import type { Locale } from '@/i18n/locales'
import type { HintKind } from '@/lib/hints/hint'

/** What is said of words that were found, beside those words. */
export const MARKED = ['number', 'link', 'threat', 'person', 'work'] as const satisfies HintKind[]

/** The texts of the hints, given by the page as those of the form are. */
export interface HintLabels {
	readonly marked: Readonly<Record<(typeof MARKED)[number], string>>
	/** After a name that was found. */
	readonly person: string
	/** For who may be in need, and the way to people. */
	readonly need: string
	readonly help: string
}

/** Lines that the reader script uncovers while a reply is written; what finds something is loaded with the first words. */
export function ReplyHints({ labels, locale }: { labels: HintLabels; locale: Locale }) {
	return (
		<div role="status" className="reply-hints" data-hints>
			<div data-hint="selfharm" hidden>
				<p>{labels.need}</p>
				<a className="button" href={`/${locale}/help`} target="_blank" rel="noopener">
					{labels.help}
				</a>
			</div>
			{MARKED.map((kind) => (
				<p key={kind} data-hint={kind} hidden>
					{labels.marked[kind]} <span data-marks /> {kind === 'person' && labels.person}
				</p>
			))}
		</div>
	)
}
