import type { ReactNode } from 'react'
import type { Locale } from '@/i18n/locales'

/** A form of one button: what it is about as hidden fields, and the page to come back to. */
export function ActForm({
	action,
	locale,
	back,
	fields = {},
	className = 'chip',
	children,
}: {
	action: (form: FormData) => Promise<void>
	locale: Locale
	back: string
	fields?: Readonly<Record<string, string>>
	className?: string
	children: ReactNode
}) {
	return (
		<form action={action}>
			{Object.entries({ ...fields, locale, back }).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<button type="submit" className={className}>
				{children}
			</button>
		</form>
	)
}
