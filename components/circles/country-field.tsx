import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import { COUNTRIES } from '@/lib/contacts/country'

/** Of which country numbers without a + are: all that have any, by the names that the reader's language gives them. Drawn on the server, for the list is long. */
export async function CountryField({ locale, id }: { locale: Locale; id: string }) {
	const t = await getTranslations({ locale, namespace: 'circles' })
	const language = locale === 'zh' ? 'zh-Hans' : 'en'
	const names = new Intl.DisplayNames(language, { type: 'region' })
	const order = new Intl.Collator(language)
	const countries = COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code }))
	return (
		<>
			<label className="label" htmlFor={id}>
				{t('country')}
			</label>
			<select
				className="field"
				id={id}
				name="country"
				defaultValue={locale === 'zh' ? 'CN' : 'US'}
				autoComplete="country"
			>
				{countries
					.sort((a, b) => order.compare(a.name, b.name))
					.map(({ code, name }) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
			</select>
		</>
	)
}
