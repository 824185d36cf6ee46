import 'server-only'
import { Agent, request } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { z } from 'zod'
import { config } from '@/lib/config/config'
import { type Answer, type Ask, VERBS, type Verb } from './verbs'

/** The keeper does not answer: telling goes on through the outbox, what needs the vault must wait. */
export class KeeperAway extends Error {
	override name = 'KeeperAway'

	constructor() {
		super('the keeper does not answer')
	}
}

/** A page should rather say "come back later" than hang. */
const PATIENCE_MS = 1_500

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/**
 * Asks the keeper one question over its socket. Throws KeeperAway when it is down, busy beyond `patienceMs`, or failed;
 * what it failed of is in its own log.
 */
export async function askKeeper<V extends Verb>(
	verb: V,
	ask: Ask<V>,
	{ socket = config().keeperSocket, patienceMs = PATIENCE_MS } = {},
): Promise<Answer<V>> {
	const { ask: asked, answer } = VERBS[verb] as { ask: z.ZodType; answer: z.ZodType }
	const body = JSON.stringify(z.encode(asked, ask))
	const text = await post(socket, verb, body, patienceMs)
	return z.decode(answer, JSON.parse(text)) as Answer<V>
}

/** Tells the keeper that the outbox holds something; it looks within a second anyway. */
export function nudgeKeeper(): void {
	askKeeper('nudge', {}).catch(() => undefined)
}

/** A connection that was kept alive may be a stopped keeper's: then the question is asked once more on a new one. */
async function post(socket: string, verb: Verb, body: string, patienceMs: number): Promise<string> {
	try {
		return await postOnce(socket, verb, body, patienceMs)
	} catch (error) {
		if (!(error instanceof StaleConnection)) throw error
		return postOnce(socket, verb, body, patienceMs, false)
	}
}

class StaleConnection extends KeeperAway {}

function postOnce(
	socketPath: string,
	verb: Verb,
	body: string,
	patienceMs: number,
	over: Agent | false = agent,
): Promise<string> {
	return new Promise((resolve, reject) => {
		const headers = {
			'content-type': 'application/json',
			'content-length': Buffer.byteLength(body),
		}
		const signal = AbortSignal.timeout(patienceMs)
		const options = { socketPath, path: `/${verb}`, method: 'POST', agent: over, headers, signal }
		const asking = request(options, (answering) => {
			textOf(answering).then(
				(text) => (answering.statusCode === 200 ? resolve(text) : reject(new KeeperAway())),
				() => reject(new KeeperAway()),
			)
		})
		asking.on('error', (error: NodeJS.ErrnoException) => {
			const stale = asking.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')
			reject(stale ? new StaleConnection() : new KeeperAway())
		})
		asking.end(body)
	})
}
