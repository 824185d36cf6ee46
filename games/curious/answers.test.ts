import { afterAll, beforeAll, describe } from 'vitest'
import type { App } from '@/browser/app'
import { playCodename } from './codename.part'
import { openHouse } from './house'
import { playJudged } from './judged.part'
import { playOracle } from './oracle.part'
import { playRoles } from './roles.part'
import { playSameBytes } from './same-bytes.part'

/** To open a house and to ask it for each of its pages the first time takes longer than most of these games. */
let app: App
beforeAll(async () => {
	app = await openHouse()
})
afterAll(() => app.stop())

const opened = () => app
// It holds pages against each other: nothing that another did may still be changing them.
describe('same bytes', () => playSameBytes(opened))
describe('oracle', () => playOracle(opened))
describe('codename', () => playCodename(opened))
// Its one steward is enough where there is no other: those of roles take their seats later.
describe('judged', () => playJudged(opened))
describe('roles', () => playRoles(opened))
