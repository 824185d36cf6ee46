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
			// Browsers may refuse; the address stands beside it, to be copied by hand.
			const { clipboard } = navigator as Navigator
			setCopied(
				await clipboard.writeText(address).then(
					() => true,
					() => false,
				),
			)
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
