'use client'

import type { Locale } from '@/i18n/locales'

/** Countries whose numbers are often written without a prefix; others write it. */
const COUNTRIES = [
	...[
		'CN',
		'HK',
		'MO',
		'TW',
		'SG',
		'MY',
		'US',
		'CA',
		'GB',
		'IE',
		'AU',
		'NZ',
		'IN',
		'PK',
		'BD',
		'PH',
	],
	...[
		'ID',
		'TH',
		'VN',
		'KR',
		'JP',
		'DE',
		'AT',
		'CH',
		'FR',
		'BE',
		'NL',
		'ES',
		'PT',
		'IT',
		'PL',
		'SE',
	],
	...[
		'NO',
		'DK',
		'FI',
		'GR',
		'TR',
		'RU',
		'UA',
		'IL',
		'EG',
		'NG',
		'KE',
		'ZA',
		'BR',
		'MX',
		'AR',
		'CO',
	],
]

/** Of which country numbers without a + are. */
export function CountryField({ label, locale, id }: { label: string; locale: Locale; id: string }) {
	const names = new Intl.DisplayNames(locale === 'zh' ? 'zh-Hans' : 'en', { type: 'region' })
	return (
		<>
			<label className="label" htmlFor={id}>
				{label}
			</label>
			<select
				className="field"
				id={id}
				name="country"
				defaultValue={locale === 'zh' ? 'CN' : 'US'}
				autoComplete="country"
				suppressHydrationWarning
			>
				{COUNTRIES.map((country) => (
					<option key={country} value={country} suppressHydrationWarning>
						{names.of(country)}
					</option>
				))}
			</select>
		</>
	)
}
