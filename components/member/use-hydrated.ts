'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether scripts run here: false in the HTML and for its first hydration, true after. */
export function useHydrated(): boolean {
	return useSyncExternalStore(
		never,
		() => true,
		() => false,
	)
}
