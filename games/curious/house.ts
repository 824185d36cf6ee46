import { vi } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { HttpMember, type Telling } from '@/browser/http/http-member'
import { calling } from './actions'
import { Wire } from './wire'

const PATIENCE_MS = 20_000

/** The production build as everybody meets it, but that secrets come out at once and nobody is told to slow down. */
export function openHouse(settings: Record<string, string> = {}): Promise<App> {
	return startApp({
		TREEHOLE_STARTER: 'no',
		TREEHOLE_UNDO_SECONDS: '0',
		TREEHOLE_BUDGET_FACTOR: '1000000',
		TREEHOLE_LOG_LEVEL: 'silent',
		...settings,
	})
}

export async function newMember(app: App): Promise<HttpMember> {
	const member = new HttpMember(app.origin)
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

/** Replies by the reader's script: the thread's page, which grows with each reply, need not be made for it. */
export async function replyByScript(
	{ browser, origin }: HttpMember,
	secret: string,
	text: string,
): Promise<void> {
	const wire = new Wire(origin)
	const fields = { locale: 'en', back: '/en', secret, text }
	const { headers } = await wire.ask(await calling('replyAction', fields, browser.cookie))
	wire.close()
	const led = headers['x-action-redirect'] ?? headers.location ?? ''
	if (!led.includes('#r')) throw new Error('a reply was not taken')
}

/** The ids of the replies of a thread's page, in their order. */
export function repliesOn(html: string): string[] {
	return [...html.matchAll(/<li class="reply"[^>]*data-thing="([\w-]{22})"/g)].map(
		([, id = '']) => id,
	)
}
