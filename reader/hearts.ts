import type { Delivery } from '@/device/outbox-send'
import { say, text } from './page'
import { send } from './send'

/** Hearts show at once and take themselves back, with a word why, when they are refused; votes likewise. */
export function listenForHearts(): void {
	document.addEventListener('click', (event) => {
		const button = (event.target as Element).closest<HTMLButtonElement>('button[form]')
		const kind = button?.getAttribute('form')
		if (!button || (kind !== 'hearts' && kind !== 'votes')) return
		event.preventDefault()
		void (kind === 'hearts' ? pressHeart(button) : vote(button))
	})
	listenForSwipes()
}

const underWay = new WeakSet<HTMLButtonElement>()

async function pressHeart(button: HTMLButtonElement): Promise<void> {
	if (underWay.has(button)) return
	underWay.add(button)
	const given = button.getAttribute('aria-pressed') === 'true'
	showHeart(button, !given)
	const sent = await deliverHeart(button.value, given ? 'take' : 'give')
	underWay.delete(button)
	if (sent === 'waiting') return say(text('waits'))
	const isDone = sent !== 'unkept' && sent.ok
	if (isDone) return
	showHeart(button, given)
	refuse(sent === 'unkept' ? undefined : sent.code)
}

/** Said in words, give or take, so that a press that is sent twice counts once. */
async function deliverHeart(thing: string, press: 'give' | 'take'): Promise<Delivery> {
	const fields = Object.entries({ thing, press })
	return import('./outbox').then(
		({ deliver }) => deliver({ kind: 'heart', fields }),
		// No network, and nothing that would bring the part from this device.
		() => 'unkept' as const,
	)
}

function showHeart(button: HTMLButtonElement, given: boolean): void {
	const was = button.getAttribute('aria-pressed') === 'true'
	if (was === given) return
	button.setAttribute('aria-pressed', String(given))
	button.toggleAttribute('data-beat', given)
	const count = button.querySelector('span')
	if (!count) return
	const hearts = Number(count.textContent) + (given ? 1 : -1)
	count.textContent = hearts > 0 ? String(hearts) : ''
}

async function vote(button: HTMLButtonElement): Promise<void> {
	const all = button.closest('.poll')?.querySelectorAll('button') ?? []
	for (const one of all) if (one.getAttribute('aria-pressed') === 'true') return
	button.setAttribute('aria-pressed', 'true')
	const sent = await send(button)
	if (sent?.ok) return say(text('voted'))
	button.setAttribute('aria-pressed', 'false')
	refuse(sent?.code)
}

/** Who is not signed in is led to where that can be done; every other refusal is a word. */
function refuse(code: string | undefined): void {
	say(
		text(code ? `refusal${code[0]?.toUpperCase()}${code.slice(1)}` : 'noAnswer') ||
			text('noAnswer'),
	)
}

const SWIPE_PX = 70

/** A swipe to the right over a card gives a heart: never the only way. */
function listenForSwipes(): void {
	let from: { x: number; y: number; card: HTMLElement } | null = null
	document.addEventListener(
		'touchstart',
		(event) => {
			const card = (event.target as Element).closest<HTMLElement>('.card')
			const touch = event.touches[0]
			from =
				card && touch && event.touches.length === 1
					? { x: touch.clientX, y: touch.clientY, card }
					: null
		},
		{ passive: true },
	)
	document.addEventListener(
		'touchend',
		(event) => {
			const touch = event.changedTouches[0]
			if (!from || !touch) return
			const across = touch.clientX - from.x
			const along = Math.abs(touch.clientY - from.y)
			const heart = from.card.querySelector<HTMLButtonElement>('button[form="hearts"]')
			if (
				across > SWIPE_PX &&
				along < across / 2 &&
				heart?.getAttribute('aria-pressed') !== 'true'
			) {
				heart?.click()
			}
			from = null
		},
		{ passive: true },
	)
}
