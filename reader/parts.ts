import { readSetting, writeSetting } from '@/device/settings'
import { readTab, writeTab } from '@/device/tab'
import { countGraphemes } from '@/lib/text/graphemes'
import { installPrompt, installWayHere } from './installing'
import { say, text } from './page'
import type { Part } from './part'
import { mayBePushedTo } from './signing-out'
import { trusted } from './trusted'

/** Loads a part and starts it; without a network it comes from what the service worker keeps, or not at all. */
export async function startPart(load: () => Promise<Part>): Promise<void> {
	await load().then(
		(part) =>
			part.start({
				say,
				text,
				trusted,
				countGraphemes,
				readSetting,
				writeSetting,
				readTab,
				writeTab,
				way: installWayHere,
				prompt: installPrompt,
			}),
		() => undefined,
	)
}

/** Which pages need which part. */
const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
	'[data-device]': () => import('./device'),
	'[data-locked]': () => import('./unlock'),
	'[data-live]': () => import('./live'),
	'[data-kept]': () => import('./kept'),
	'[data-away]': () => import('./away'),
	'[data-stirred]': () => import('./stirred'),
	'[data-near]': () => import('./places'),
	'[data-mute], [data-mutes]': () => import('./mutes'),
}

/** Counts for members alone; where a page shows nothing that tells whether the reader is one, this tab remembers it. */
export function countReplies(isMember: boolean): void {
	if (isMember || readTab('treehole.counted') !== null) void startPart(() => import('./count'))
}

/** Where no worker stood before this page, nothing of it is seen until it is known that it may be. */
function guard(): void {
	if (!navigator.serviceWorker?.controller) document.documentElement.classList.add('is-covered')
	void startPart(() => import('./guard'))
}

/** What finds hints is large, and most who read write nothing: it comes with the first words of a reply. */
function hintAtReplies(): void {
	const form = document.querySelector('form:has([data-hints])')
	form?.addEventListener('input', () => void startPart(() => import('./hints')), { once: true })
}

/** Starts the parts that this page needs; the outbox, which all do, once everything else is there. */
export function startParts(): void {
	if (readSetting('lock') && !document.querySelector('[data-locked]')) guard()
	const worn = readSetting('disguise')
	if (worn)
		void import('./disguise').then(
			({ wear }) => wear(worn),
			() => undefined,
		)
	if (readSetting('adult') === null && !document.querySelector('[data-ungated]'))
		void startPart(() => import('./adult'))
	if (readSetting('mutes') && !document.querySelector('[data-mute], [data-mutes]'))
		void startPart(() => import('./mutes'))
	if (mayBePushedTo()) void startPart(() => import('./catch-up'))
	const startOutbox = () => void startPart(() => import('./outbox'))
	if (document.readyState === 'complete') startOutbox()
	else window.addEventListener('load', startOutbox, { once: true })
	hintAtReplies()
	for (const [where, load] of Object.entries(PARTS)) {
		if (document.querySelector(where)) void startPart(load)
	}
}
