import { vi } from 'vitest'
import { type App, startApp } from '@/browser/app'
import type { HttpMember, Telling } from '@/browser/http/http-member'
import { ScriptedMember } from '@/browser/http/scripted-member'
import type { WorldClock } from '@/games/world/world-clock'

const PATIENCE_MS = 20_000
const AT_ONCE = 6

/** The production build as everybody meets it, but that secrets come out at once and nobody is told to slow down. */
export function openHouse(settings: Record<string, string> = {}): Promise<App> {
	return startApp({
		TREEHOLE_STARTER: 'no',
		TREEHOLE_UNDO_SECONDS: '0',
		TREEHOLE_PROOF_COST: '1',
		TREEHOLE_BUDGET_FACTOR: '1000000',
		TREEHOLE_LOG_LEVEL: 'silent',
		...settings,
	})
}

/** A house whose clock can be moved on. */
export interface TimedHouse {
	readonly app: App
	readonly clock: WorldClock
}

export async function newMember(app: App): Promise<HttpMember> {
	const member = new ScriptedMember(app.origin)
	await member.join()
	return member
}

/** Tells a secret and waits until everybody can read it; returns its id. */
export async function tellOut(teller: HttpMember, telling: Telling): Promise<string> {
	const thing = await told(teller, telling)
	await vi.waitFor(() => teller.browser.page(`/en/secret/${thing}`), PATIENCE_MS)
	return thing
}

/** Tells a secret that is not out yet; returns its id. */
export async function told(teller: HttpMember, telling: Telling): Promise<string> {
	const thing = await teller.tell(telling)
	if (!thing) throw new Error('the secret was not taken')
	return thing
}

/** Replies under a secret that is out. */
export async function replied(member: HttpMember, secret: string, text: string): Promise<void> {
	if (!(await member.reply(secret, text))) throw new Error('the reply was not taken')
}

/** Does all of it, a few at once; what came of it in the same order. */
export async function inTurns<T>(work: readonly (() => Promise<T>)[]): Promise<T[]> {
	const done: T[] = []
	for (let at = 0; at < work.length; at += AT_ONCE)
		done.push(...(await Promise.all(work.slice(at, at + AT_ONCE).map((one) => one()))))
	return done
}

/** The ids of the replies of a thread's page, in their order. */
export function repliesOn(html: string): string[] {
	return [...html.matchAll(/<li class="reply"[^>]*data-thing="([\w-]{22})"/g)].map(
		([, id = '']) => id,
	)
}
