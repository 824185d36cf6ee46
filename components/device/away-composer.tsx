import { getTranslations } from 'next-intl/server'
import { COLOUR_NAMES, colourClass } from '@/components/card/palette'
import type { Locale } from '@/i18n/locales'
import { MOST_GRAPHEMES } from '@/lib/text/limits'
import '@/components/ui/swatch.css'
import './away.css'

/** What the whole composer asks and this one does not: its answers to begin with. */
const PLAIN = { texture: '0', when: 'hour', ticket: '' }

/**
 * A small composer for where there is no network: words and a colour, to everyone, by way of the outbox. Its script brings it
 * into sight, for without script nothing waits.
 */
export async function AwayComposer({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'device.away' })
	const telling = await getTranslations({ locale, namespace: 'telling' })
	const fields = { ...PLAIN, locale, language: locale }
	return (
		<section className="away" data-away="" aria-labelledby="away-title" hidden>
			<h2 id="away-title">{t('tell')}</h2>
			<p data-elsewhere="" hidden>
				{t('elsewhere')}
			</p>
			<form className="composer" data-refused={t('refused')} hidden>
				{Object.entries(fields).map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} autoComplete="off" />
				))}
				<div className="card away-card">
					<label className="sr-only" htmlFor="away-text">
						{telling('text.label')}
					</label>
					<textarea
						className="card-text"
						id="away-text"
						name="text"
						rows={4}
						dir="auto"
						required
						data-most={MOST_GRAPHEMES}
						placeholder={telling('text.placeholder')}
						aria-describedby="away-count away-to"
						autoComplete="off"
					/>
					<fieldset>
						<legend className="sr-only">{telling('look.colour')}</legend>
						{COLOUR_NAMES.map((name, colour) => (
							<input
								key={name}
								type="radio"
								name="colour"
								value={colour}
								defaultChecked={colour === 0}
								className={`swatch ${colourClass(colour)}`}
								aria-label={telling(`look.${name}`)}
								autoComplete="off"
							/>
						))}
					</fieldset>
				</div>
				<p className="hint" id="away-to">
					{t('to')}
				</p>
				<p className="away-foot">
					<output className="hint" id="away-count" data-counter="" />
					<button type="submit" className="button button-main">
						{telling('send')}
					</button>
				</p>
			</form>
		</section>
	)
}
