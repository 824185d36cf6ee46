const ENDINGS = ['/sign-out', '/close']

/** Whoever signs out here, or closes their account, is not pushed to here any more: that goes first, while it is known who it is. */
export function silenceAtSignOut(): void {
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement
		if (!ENDINGS.includes(form.getAttribute('action') ?? '') || !mayBePushedTo()) return
		event.preventDefault()
		void import('@/device/push')
			.then(({ switchPushOff }) => switchPushOff())
			.catch(() => undefined)
			.then(() => form.submit())
	})
}

/** Whether pushes may be on: every page asks, and the store that knows is a file of its own. */
export function mayBePushedTo(): boolean {
	return 'Notification' in window && Notification.permission === 'granted'
}
