'use client'

import { useHydrated } from '@/components/member/use-hydrated'

/** Every browser can print by its own menu; where there is script a button does it. */
export function PrintPoster({ label }: { label: string }) {
	if (!useHydrated()) return null
	return (
		<button type="button" className="button" onClick={() => window.print()}>
			{label}
		</button>
	)
}
