import { rmSync } from 'node:fs'
import { type App, startApp } from '@/browser/app'
import { HttpMember } from '@/browser/http/http-member'
import { openContent } from '@/db/content/store'
import { MemberSecret } from '@/lib/mark/member-marks'
import { tell } from '@/lib/telling/tell-command'
import type { Row } from './table'

const TELLS = 12_000
const AT_ONCE = 256
const ASKED = 2_000

/**
 * Acknowledged secrets a second through the command: text normalised, sealed, committed at synchronous=FULL. Called in a process
 * pinned to one core (see bench.mjs); the keeper, which answers where "my things" end, runs on the other.
 */
export async function benchTellCommand(): Promise<Row> {
	const app = await startApp({ TREEHOLE_STARTER: 'no', TREEHOLE_UNDO_SECONDS: '60' })
	await app.end('server', 'SIGTERM')
	for (const name of ['TREEHOLE_DATA', 'TREEHOLE_KEYS', 'TREEHOLE_UNDO_SECONDS']) {
		process.env[name] = app.env[name]
	}
	const store = await openContent()
	const members = Array.from({ length: AT_ONCE }, () => ({
		secret: MemberSecret.random(),
		nextHint: 0,
	}))
	await tellMany(members, 1_000)
	const begun = performance.now()
	await tellMany(members, TELLS)
	const perSecond = TELLS / ((performance.now() - begun) / 1000)
	await store.close()
	await app.stop()
	return {
		what: 'telling through the command, one core, synchronous=FULL',
		figure: `${Math.round(perSecond)} acknowledged/s`,
		target: `≥ ${ASKED}/s`,
		met: perSecond >= ASKED,
	}
}

async function tellMany(
	members: { secret: MemberSecret; nextHint: number }[],
	count: number,
): Promise<void> {
	let left = count
	await Promise.all(
		members.map(async (member) => {
			while (left-- > 0) {
				const told = await tell(member, {
					text: `I have told nobody that I count them: ${left}. 从来没有人知道。`,
					language: 'en',
					topic: '',
					colour: 1,
					texture: 1,
					when: 'now',
					answers: [],
					ticket: `bench-${left}-${Math.random()}`,
				})
				if (!told.ok) throw new Error(`refused: ${told.refusal}`)
				member.nextHint = told.value.next
			}
		}),
	)
}

const HTTP_SECONDS = 6

/** The same over HTTP, as a browser without script does it: the composer's page and its form, for each secret. */
export async function benchTellHttp(): Promise<Row> {
	const app = await startApp({ TREEHOLE_STARTER: 'no', TREEHOLE_BUDGET_FACTOR: '1000000' })
	const members = await Promise.all(Array.from({ length: 16 }, () => joined(app)))
	const end = performance.now() + HTTP_SECONDS * 1000
	let told = 0
	await Promise.all(
		members.map(async (member, at) => {
			for (let turn = 0; performance.now() < end; turn++) {
				if (await member.tell({ text: `secret ${at}.${turn}` })) told++
			}
		}),
	)
	await app.stop()
	rmSync(app.folder, { recursive: true, force: true })
	return {
		what: 'telling over HTTP, a page and a form for each secret',
		figure: `${Math.round(told / HTTP_SECONDS)} acknowledged/s`,
		target: '–',
		met: null,
	}
}

async function joined(app: App): Promise<HttpMember> {
	const member = new HttpMember(app.origin)
	await member.join()
	return member
}
