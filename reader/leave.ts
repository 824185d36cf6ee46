import { endSession, owe, PATIENCE_LATER_MS } from '@/device/debt'
import { switchPushOff } from '@/device/push'
import { emptyBrowser } from './empty'
import type { Tools } from './part'

/** In `left` as well, which every page has; a shared import would be a file of its own. */
const LEFT = 'treehole.left'
const NOWHERE = '/away'
/** How long the server has to hear it while somebody waits to be gone. */
const PATIENCE_MS = 1_500

/**
 * Takes everything of Treehole out of this browser and goes. First what is here, for that needs nobody; then what the server
 * has to end. Where it cannot be reached one bit stays, so that it hears of it before anything is shown here again.
 */
export async function start(tools: Tools): Promise<void> {
	document.documentElement.hidden = true
	const wasOwed = tools.readSetting('owed') !== null
	await emptyBrowser()
	// From here on the page may be closed at any moment.
	await remember(tools)
	const [isHeard] = await Promise.all([
		endSession(wasOwed ? PATIENCE_LATER_MS : PATIENCE_MS),
		atMost(PATIENCE_MS, switchPushOff()),
	])
	if (isHeard) await endWorkers().catch(() => undefined)
	// What was still under way, and came back meanwhile.
	await emptyBrowser()
	if (!isHeard) await remember(tools)
	tools.writeTab(LEFT, '1')
	if (isHeard && wasOwed) location.reload()
	// Without the server there is no page of ours to go to, and none is needed.
	else location.replace(isHeard ? NOWHERE : 'about:blank')
}

async function remember({ writeSetting }: Tools): Promise<void> {
	writeSetting('owed', 'yes')
	await atMost(PATIENCE_MS, owe())
}

/** The worker stays where there is something owed: it pays before it shows a page. */
async function endWorkers(): Promise<void> {
	const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
	await Promise.all(workers.map((worker) => worker.unregister()))
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
	const over = new Promise((resolve) => setTimeout(resolve, ms))
	await Promise.race([work.catch(() => undefined), over])
}
