import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import type { App } from '@/browser/app'
import { WorldClock } from '@/games/world/world-clock'
import { playCircleBytes } from './circle-bytes.part'
import { openHouse } from './house'
import { playLivesOn } from './lives-on.part'
import { playMasks } from './masks.part'
import { playOrder } from './order.part'

/** A house in which hours and days go by; see answers.test.ts for why it is shared. */
let app: App
let clock: WorldClock
let folder: string
beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'treehole-days-'))
	clock = new WorldClock(folder, Date.now())
	// Codes for addresses are on the server's own output.
	app = await openHouse({ ...clock.env(), TREEHOLE_LOG_LEVEL: 'info' })
})
afterAll(async () => {
	await app.stop()
	rmSync(folder, { recursive: true })
})

const opened = () => app
const timed = () => ({ app, clock })
// It looks at the whole feed, so nobody has told anything before.
describe('order', () => playOrder(opened))
describe('masks', () => playMasks(opened))
describe('circle bytes', () => playCircleBytes(timed))
describe('lives on', () => playLivesOn(timed))
