'use client'

import { useEffect, useRef } from 'react'

/**
 * Runs `leave` once `seconds` have gone by while `isLeaving`, or at once when the page goes away or into the background: on a
 * phone that is the last that a page hears before it is ended. `beforeunload` comes first, because Chromium lost more than
 * half of the requests that a page under a service worker sent as late as `pagehide`.
 */
export function useLeaving(isLeaving: boolean, seconds: number, leave: () => void): void {
	const latest = useRef(leave)
	latest.current = leave
	useEffect(() => {
		if (!isLeaving) return
		const stop = new AbortController()
		const now = () => {
			stop.abort()
			clearTimeout(timer)
			latest.current()
		}
		const timer = setTimeout(now, seconds * 1000)
		const hidden = () => document.visibilityState === 'hidden' && now()
		for (const going of ['beforeunload', 'pagehide']) {
			addEventListener(going, now, { signal: stop.signal })
		}
		document.addEventListener('visibilitychange', hidden, { signal: stop.signal })
		return () => {
			stop.abort()
			clearTimeout(timer)
		}
	}, [isLeaving, seconds])
}
