'use client'

import { useState } from 'react'
import { useHydrated } from '@/components/member/use-hydrated'

/** Hands an address to the system's share sheet, else copies it. Without script there is the address itself, to be copied by hand. */
export function ShareAddress({
	address,
	label,
	copied,
}: {
	address: string
	label: string
	copied: string
}) {
	const [isCopied, setCopied] = useState(false)
	if (!useHydrated()) return null
	const share = async () => {
		if ('share' in navigator) await navigator.share({ url: address }).catch(() => undefined)
		else {
			await (navigator as Navigator).clipboard.writeText(address)
			setCopied(true)
		}
	}
	return (
		<p className="sheet-ways">
			<button type="button" className="chip" onClick={() => void share()}>
				{label}
			</button>
			<span role="status">{isCopied ? copied : null}</span>
		</p>
	)
}
