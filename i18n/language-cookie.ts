import { config } from '@/lib/config/config'

export const LANGUAGE_COOKIE = 'language'

/** A year; says nothing but "en" or "zh". */
export const languageCookie = {
	httpOnly: true,
	sameSite: 'lax',
	path: '/',
	maxAge: 365 * 24 * 3600,
	get secure() {
		return config().secure
	},
} as const
