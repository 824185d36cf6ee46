'use client'

import { useEffect, useRef } from 'react'
import { type OutboxWords, showOutbox } from '@/device/outbox-list'
import './outbox.css'

/** On a page that React looks after: what waits to be sent, all of it or what is of one `kind`. */
export function OutboxHere({ words, kind }: { words: OutboxWords; kind?: 'tell' }) {
	const place = useRef<HTMLElement>(null)
	useEffect(() => {
		if (place.current) return showOutbox(place.current, words, { kind })
	}, [words, kind])
	return <section ref={place} className="outbox" hidden />
}
