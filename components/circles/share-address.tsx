'use client'

import { useState } from 'react'
import { useHydrated } from '@/components/member/use-hydrated'

/** Hands an address to the system's share sheet, else copies it. Without script there is the address itself, to be copied by hand. */
export function ShareAddress({
	address,
	label,
	copied,
	uncopied,
}: {
	address: string
	label: string
	copied: string
	/** Where it can be taken from when the browser refuses, or has no clipboard. */
	uncopied: string
}) {
	const [said, say] = useState('')
	if (!useHydrated()) return null
	const copy = async () => {
		await navigator.clipboard.writeText(address)
		say(copied)
	}
	const share = () => {
		if ('share' in navigator) navigator.share({ url: address }).catch(() => undefined)
		else copy().catch(() => say(uncopied))
	}
	return (
		<p className="sheet-ways">
			<button type="button" className="chip" onClick={share}>
				{label}
			</button>
			<span role="status">{said}</span>
		</p>
	)
}
