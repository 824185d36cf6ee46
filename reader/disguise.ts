import { parseDisguise, WORN, type Worn } from '@/device/disguises'
import { putIn } from '@/device/store'

/**
 * Has this page go by another name: its manifest and its icons, from which browsers install, and in a window of its own the
 * title too. `worn` is `<disguise> <name>`, as the page of this device kept it.
 */
export function wear(worn: string): void {
	const [, word = '', name = ''] = /^(\w+) (.+)$/.exec(worn) ?? []
	const as = parseDisguise(word)
	if (!as) return
	// Pushes are shown by the worker, which cannot read the setting.
	void putIn('settings', WORN, { as, name } satisfies Worn)
	link('manifest', (href) => `${href.split('?')[0]}?as=${as}`)
	link('apple-touch-icon', () => `/as/${as}/icon-180.png`)
	link('icon', () => `/as/${as}/icon.svg`)
	const title = document.createElement('meta')
	title.name = 'apple-mobile-web-app-title'
	title.content = name
	document.head.append(title)
	if (matchMedia('(display-mode: standalone)').matches) document.title = name
}

function link(rel: string, change: (href: string) => string): void {
	const there = document.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`)
	if (there) there.href = change(there.getAttribute('href') ?? '')
}
