'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { bytesOf, publishedKey } from '@/lib/contacts/ask'

const GROUPS = 8

/** The published key as something that two people can compare: whoever is shown another one has a key of their own. */
export function KeyFingerprint() {
	const t = useTranslations('circles.import')
	const [fingerprint, setFingerprint] = useState('')
	useEffect(() => {
		const show = async () => {
			const published = await publishedKey()
			if ('key' in published) setFingerprint(await fingerprintOf(published.key))
		}
		void show()
	}, [])
	if (!fingerprint) return null
	return (
		<p className="hint">
			{t('fingerprint')} <code className="contacts-fingerprint">{fingerprint}</code>
		</p>
	)
}

/** The first 128 bits of SHA-256 over a key in base64url, in hex, four digits a group. */
async function fingerprintOf(key: string): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytesOf(key))))
	const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
	return Array.from({ length: GROUPS }, (_, at) => hex.slice(4 * at, 4 * at + 4)).join(' ')
}
