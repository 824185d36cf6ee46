import { type InstallWay, installWay } from '@/device/install'
import type { InstallPrompt } from './part'

let prompt: InstallPrompt | null = null

/** Keeps the browser's own offer back until ours is accepted. */
export function holdPrompt(event: Event): void {
	event.preventDefault()
	prompt = event as InstallPrompt
	document.dispatchEvent(new Event('installable'))
}

/** What the browser gave to install by, if it did. */
export function installPrompt(): InstallPrompt | null {
	return prompt
}

/** The way to install here and now. */
export function installWayHere(): InstallWay {
	const { userAgent: agent, maxTouchPoints: touchPoints } = navigator
	const standalone = matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches
	const onIos = 'standalone' in navigator && navigator.standalone === true
	return installWay({
		agent,
		touchPoints,
		standalone: standalone || onIos,
		prompts: prompt !== null,
	})
}
