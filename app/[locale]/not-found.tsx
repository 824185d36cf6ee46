import { getLocale } from 'next-intl/server'
import { Problem } from '@/components/shell/problem'
import { parseLocale } from '@/i18n/locales'

export default async function NotFound() {
	return <Problem locale={parseLocale(await getLocale()) ?? 'en'} name="s404" />
}
