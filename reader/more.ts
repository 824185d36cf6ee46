import { showMarks } from './marks'
import { trusted } from './trusted'

/** Fetches the next stretch before its link is reached, and puts its cards behind these; the link stays for when that fails. */
export function loadMoreAhead(): void {
	const link = document.getElementById('more')
	const stretch = document.getElementById('stretch')
	if (!(link instanceof HTMLAnchorElement) || !stretch) return
	const near = new IntersectionObserver(
		([entry]) => {
			if (!entry?.isIntersecting) return
			near.disconnect()
			load(link, stretch).then((goesOn) => goesOn && loadMoreAhead())
		},
		{ rootMargin: '1500px' },
	)
	near.observe(link)
}

async function load(link: HTMLAnchorElement, stretch: HTMLElement): Promise<boolean> {
	const html = await fetch(link.href)
		.then((answer) => (answer.ok ? answer.text() : null))
		.catch(() => null)
	if (html === null) return false
	const page = parse(html)
	const added = [...(page.getElementById('stretch')?.children ?? [])]
	const more = page.getElementById('more')
	stretch.append(...added)
	void showMarks(added.filter((card) => card instanceof HTMLElement))
	if (more instanceof HTMLAnchorElement) link.href = more.getAttribute('href') ?? link.href
	else link.parentElement?.remove()
	return more !== null
}

/** Our own page, parsed without running or loading anything of it. */
function parse(html: string): Document {
	return new DOMParser().parseFromString(trusted.createHTML(html), 'text/html')
}
