import type { Locator, Page } from 'playwright-core'

/** Moves one finger over an element, from its middle, by so many pixels; slowly enough to be no flick. */
export async function swipe(page: Page, over: Locator, by: { x?: number; y?: number }) {
	const from = await middleOf(over)
	const session = await page.context().newCDPSession(page)
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints:
				type === 'touchEnd'
					? []
					: [{ x: from.x + (by.x ?? 0) * part, y: from.y + (by.y ?? 0) * part }],
		})
	await touch('touchStart', 0)
	for (let step = 1; step <= STEPS; step++) await touch('touchMove', step / STEPS)
	await touch('touchEnd', 1)
	await session.detach()
}

const STEPS = 12

/** Taps with one finger, so many times one right after the other: real touches, as the screen reports them. */
export async function tap(page: Page, on: Locator, times: number): Promise<void> {
	const at = await middleOf(on)
	const session = await page.context().newCDPSession(page)
	// Sent without waiting for each other, so that a busy machine does not spread them.
	await Promise.all(
		Array.from({ length: times }).flatMap(() => [
			session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] }),
			session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
		]),
	)
	await session.detach().catch(() => undefined)
}

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
	const box = await element.boundingBox()
	if (!box) throw new Error('there is nothing to touch')
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
