import { askPasskey } from '@/device/ask-passkey'
import { lockHere, pause, stay, tryPin } from '@/device/lock'
import { start as leave } from './leave'
import type { Tools } from './part'

/** The locked page: asks for what this device is unlocked by, and then for the page that was asked for. */
export async function start(tools: Tools): Promise<void> {
	leaveByForm(tools)
	const lock = await lockHere()
	if (!lock) return goOn()
	const form = document.querySelector<HTMLFormElement>(`form[data-unlock="${lock.kind}"]`)
	if (!form) return
	form.hidden = false
	form.querySelector('input')?.focus()
	form.addEventListener('submit', (event) => {
		event.preventDefault()
		void (lock.kind === 'pin' ? openByPin(form) : openByPasskey())
	})
}

/** With script the way out needs no network. */
function leaveByForm(tools: Tools): void {
	document.querySelector('form[data-leave]')?.addEventListener('submit', (event) => {
		event.preventDefault()
		void leave(tools)
	})
}

async function openByPin(form: HTMLFormElement): Promise<void> {
	const field = form.querySelector('input')
	const said = form.querySelector<HTMLElement>('[role=alert]')
	if (!field || !said) return
	const waits = await pause()
	if (waits === 0 && (await tryPin(field.value))) return goOn()
	field.value = ''
	field.focus()
	const seconds = Math.ceil((await pause()) / 1000)
	said.textContent =
		seconds > 0
			? (said.dataset.wait ?? '').replace('#', String(seconds))
			: (said.dataset.wrong ?? '')
}

async function openByPasskey(): Promise<void> {
	if (!(await askPasskey())) return
	await stay()
	goOn()
}

/** To the page that was asked for: it is this very address, unless somebody asked for the locked page itself. */
function goOn(): void {
	const own = /^(\/\w+)\/locked$/.exec(location.pathname)?.[1]
	if (own) location.replace(own)
	else location.reload()
}
