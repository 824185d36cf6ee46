import { thingIdFromBytes } from '@/lib/crypto/id'
import type { Answer, Ask } from '@/lib/vault/verbs'
import type { Desk } from '../desk'
import { dropDevice, keepDevice } from './devices'
import { addListener, silence } from './listeners'
import { deviceOf } from './subscription'
import { vapidPair } from './vapid'

/** What the keeper answers about pushes. */
export function pushAnswers(desk: Desk) {
	return {
		pushKey: async () => ({ key: vapidPair(desk.keys.rings().vapid.current).publicKey }),
		listen: ({ threads, ...subscription }: Ask<'listen'>): Promise<Answer<'listen'>> =>
			desk.turns.take(async () => {
				const device = await keepDevice(desk, subscription)
				for (const { thread, mark } of threads)
					await addListener(desk, thingIdFromBytes(thread), device, mark)
				// The log would tell which rows came together.
				await desk.vault.upkeep.checkpoint()
				return {}
			}),
		silence: ({ threads }: Ask<'silence'>): Promise<Answer<'silence'>> =>
			desk.turns.take(async () => {
				for (const { thread, mark } of threads) await silence(desk, thingIdFromBytes(thread), mark)
				return {}
			}),
		deafen: ({ endpoint }: Ask<'deafen'>): Promise<Answer<'deafen'>> =>
			desk.turns.take(async () => {
				await dropDevice(desk, deviceOf(endpoint))
				return {}
			}),
	}
}
