/** How this browser puts the app on the home screen. */
export type InstallWay =
	/** It is there, and open. */
	| 'installed'
	/** By a button of ours. */
	| 'prompt'
	/** Safari's Share sheet. */
	| 'ios'
	/** Not from within WeChat: in a browser. */
	| 'wechat'
	/** Somewhere in its menu, or not at all. */
	| 'menu'

/** What this browser says of itself. It is looked at here, on the device, and never sent. */
export interface Browser {
	readonly agent: string
	/** How many fingers the screen feels: iPads call themselves Macs. */
	readonly touchPoints: number
	readonly standalone: boolean
	/** Whether it has offered to install by a button. */
	readonly prompts: boolean
}

/** The way to install in this browser. */
export function installWay({ agent, touchPoints, standalone, prompts }: Browser): InstallWay {
	if (standalone) return 'installed'
	if (/MicroMessenger/i.test(agent)) return 'wechat'
	if (prompts) return 'prompt'
	if (/iP(?:hone|ad|od)/.test(agent)) return 'ios'
	return /Macintosh/.test(agent) && touchPoints > 1 ? 'ios' : 'menu'
}

const REFUSED_FOR_MS = 30 * 24 * 3_600_000

/** From this many visits on; nobody counts further. */
export const ENOUGH_VISITS = 2

/** What is remembered of earlier visits. */
export interface Standing {
	/** The setting `visits`; who tells a secret has been here often enough. */
	readonly visits: number
	/** The setting `install-offered`. */
	readonly offered: string | null
}

/** Whether to offer it now: from the second visit or the first secret on, once, and not again for 30 days. */
export function mayOffer({ visits, offered }: Standing, way: InstallWay, now: number): boolean {
	if (way === 'installed' || way === 'menu' || offered === 'never') return false
	if (offered !== null && now - Number(offered) < REFUSED_FOR_MS) return false
	return visits >= ENOUGH_VISITS
}
