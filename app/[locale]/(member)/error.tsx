'use client'

import { useParams } from 'next/navigation'
import { useEffect } from 'react'
import { parseLocale } from '@/i18n/locales'

/** A member page that broke leads to our page for that, which works without what just failed. */
export default function MemberError() {
	const { locale } = useParams<{ locale: string }>()
	useEffect(() => {
		location.replace(`/${parseLocale(locale) ?? 'en'}/problem/500`)
	}, [locale])
	return null
}
