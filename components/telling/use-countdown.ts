'use client'

import { useEffect, useState } from 'react'

const TICK_MS = 200

/**
 * Whole seconds until `ms` from now have gone by. It counts on the device's own monotonic clock: what its calendar says may be
 * wrong. Null where there is nothing to count.
 */
export function useCountdown(ms: number | null): number | null {
	const [left, setLeft] = useState(ms)
	useEffect(() => {
		setLeft(ms)
		if (ms === null) return
		const end = performance.now() + ms
		const timer = setInterval(() => {
			const rest = Math.max(0, end - performance.now())
			setLeft(rest)
			if (rest === 0) clearInterval(timer)
		}, TICK_MS)
		return () => clearInterval(timer)
	}, [ms])
	return left === null ? null : Math.ceil(left / 1000)
}
