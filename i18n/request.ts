import { getRequestConfig } from 'next-intl/server'
import { parseLocale } from './locales'
import { messagesOf } from './messages'

export default getRequestConfig(async ({ requestLocale }) => {
	const locale = parseLocale(await requestLocale) ?? 'en'
	return { locale, messages: await messagesOf(locale), timeZone: 'UTC' }
})
