import { text } from './page'

const ENDINGS = ['/sign-out', '/close']

/**
 * Whoever signs out here, or closes their account, is asked first where that would lose what waits to be sent. They are not pushed
 * to here any more, which goes first, while it is known who it is; and what this browser keeps goes too, for not every one heeds the
 * server's word that it should (Clear-Site-Data).
 */
export function emptyAtSignOut(): void {
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement
		// Without a network nobody is signed out, and nothing may be lost.
		if (!ENDINGS.includes(form.getAttribute('action') ?? '') || !navigator.onLine) return
		event.preventDefault()
		void end(form)
	})
}

async function end(form: HTMLFormElement): Promise<void> {
	if (!(await mayLoseLetters())) return
	await silence()
	await import('./empty').then(({ emptyBrowser }) => emptyBrowser()).catch(() => undefined)
	form.submit()
}

/** A part that does not come keeps nobody signed in. */
function mayLoseLetters(): Promise<boolean> {
	return import('./letters-lost').then(({ mayBeLost }) => mayBeLost(text)).catch(() => true)
}

async function silence(): Promise<void> {
	if (!mayBePushedTo()) return
	await import('@/device/push').then(({ switchPushOff }) => switchPushOff()).catch(() => undefined)
}

/** Whether pushes may be on: every page asks, and the store that knows is a file of its own. */
export function mayBePushedTo(): boolean {
	return 'Notification' in window && Notification.permission === 'granted'
}
