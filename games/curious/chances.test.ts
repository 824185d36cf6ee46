import { afterAll, beforeAll, describe } from 'vitest'
import type { App } from '@/browser/app'
import { openHouse } from './house'
import { playMasks } from './masks.part'
import { playOrder } from './order.part'

/** Both ask for many members or secrets, and whether what is found in them is there by chance alone. */
let app: App
beforeAll(async () => {
	app = await openHouse()
})
afterAll(() => app.stop())

const opened = () => app
// It looks at the whole feed, so nobody has told anything before.
describe('order', () => playOrder(opened))
describe('masks', () => playMasks(opened))
