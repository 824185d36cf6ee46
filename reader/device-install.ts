import type { Tools } from './part'

/** Shows, on the page of this device, how this very browser installs. */
export function showInstall({ way, prompt }: Tools): void {
	const section = document.querySelector<HTMLElement>('#install [data-way]')
	if (!section) return
	const show = () => {
		section.dataset.way = way()
	}
	show()
	document.addEventListener('installable', show)
	window.addEventListener('appinstalled', () => {
		section.dataset.way = 'installed'
	})
	section.querySelector('button')?.addEventListener('click', () => void prompt()?.prompt())
	if (section.dataset.way === 'ios') void askMember(section)
}

/** On iOS the installed app begins with nothing: a member needs a way in, and should know before. */
async function askMember(section: HTMLElement): Promise<void> {
	const answer = await fetch('/marks').catch(() => null)
	const marks: { member?: boolean } = answer?.ok ? await answer.json() : {}
	section.toggleAttribute('data-member', marks.member === true)
}
