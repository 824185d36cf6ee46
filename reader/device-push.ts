import {
	canPush,
	catchUpWhenDue,
	isMemberHere,
	isPushOn,
	type Switched,
	switchPushOff,
	switchPushOn,
} from '@/device/push'

let isMember = false

/** The switch for pushes on the page of this device. */
export async function showPush(): Promise<void> {
	const box = document.querySelector<HTMLInputElement>('input[name=push]')
	if (!box) return
	if (!canPush()) {
		say('unsupported')
		return
	}
	const hears = await catchUpWhenDue({ isNew: false, isVisit: true })
	box.checked = hears && (await isPushOn())
	// Asked ahead: between the press and the browser's own question there must be no network.
	isMember = await isMemberHere()
	box.disabled = false
	if (Notification.permission === 'denied') say('denied')
	else if (!hears) say('ended')
	box.addEventListener('change', () => void turn(box))
}

async function turn(box: HTMLInputElement): Promise<void> {
	box.disabled = true
	say(null)
	if (!box.checked) await switchPushOff().catch(() => undefined)
	else {
		const became = await turnOn().catch(() => 'failed')
		box.checked = became === 'on'
		if (became !== 'on') say(became)
	}
	box.disabled = false
}

/** A browser that was asked for nothing would not ask again: nobody is, who has nothing to be told. */
async function turnOn(): Promise<Switched> {
	isMember ||= await isMemberHere()
	return isMember ? switchPushOn() : 'signIn'
}

/** One of the section's texts, or none. */
function say(state: string | null): void {
	const texts = [...document.querySelectorAll<HTMLElement>('[data-push]')]
	const said = texts.some(({ dataset }) => dataset.push === state) ? state : 'failed'
	for (const text of texts) text.hidden = state === null || text.dataset.push !== said
}
