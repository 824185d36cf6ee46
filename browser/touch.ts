import type { Locator, Page } from 'playwright-core'

/** Moves one finger over an element, from its middle, by so many pixels; slowly enough to be no flick. */
export async function swipe(page: Page, over: Locator, by: { x?: number; y?: number }) {
	const box = await over.boundingBox()
	if (!box) throw new Error('there is nothing to swipe')
	const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
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
