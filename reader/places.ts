import type { Tools } from './part'

/** Finds a place by its name, or the nearest one: the position is compared here, and goes nowhere. Nor does the place, until it is opened by hand. */
export function start({ say }: Tools): void {
	offerFilter()
	const button = document.querySelector<HTMLButtonElement>('[data-near]')
	if (!button || !('geolocation' in navigator)) return
	button.hidden = false
	button.addEventListener('click', () => {
		navigator.geolocation.getCurrentPosition(
			({ coords }) => offer(nearestTo(coords.latitude, coords.longitude)),
			() => say(button.dataset.noPosition ?? ''),
			{ maximumAge: 600_000, timeout: 15_000 },
		)
	})
}

function offer(nearest: HTMLAnchorElement | undefined): void {
	const offered = document.querySelector<HTMLElement>('[data-nearest]')
	const link = offered?.querySelector('a')
	if (!offered || !link || !nearest) return
	link.href = nearest.href
	link.textContent = nearest.textContent
	offered.hidden = false
	link.focus()
}

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-at]')]

function offerFilter(): void {
	const field = document.querySelector<HTMLInputElement>('#places-filter')
	if (!field) return
	field.hidden = false
	document.querySelector('[data-filter]')?.removeAttribute('hidden')
	field.addEventListener('input', () => {
		const typed = field.value.trim().toLowerCase()
		for (const link of links()) {
			const item = link.parentElement as HTMLElement
			item.hidden = !`${link.textContent} ${link.pathname}`.toLowerCase().includes(typed)
		}
	})
}

function nearestTo(latitude: number, longitude: number): HTMLAnchorElement | undefined {
	const away = (link: HTMLAnchorElement) => {
		const [at = 0, along = 0] = (link.dataset.at ?? '').split(',').map(Number)
		return distance(latitude, longitude, at, along)
	}
	return links().sort((one, other) => away(one) - away(other))[0]
}

const RADIANS = Math.PI / 180

/** Of two points on a sphere of radius 1: haversine. */
function distance(a: number, along: number, b: number, alongB: number): number {
	const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2
	const chord = half(b - a) + Math.cos(a * RADIANS) * Math.cos(b * RADIANS) * half(alongB - along)
	return 2 * Math.asin(Math.sqrt(chord))
}
