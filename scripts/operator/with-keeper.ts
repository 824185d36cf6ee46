import path from 'node:path'
import { content } from '@/db/content/store'
import { openVault } from '@/db/vault/store'
import { Keeper } from '@/keeper/keeper'
import { isAnswered } from '@/keeper/socket'
import { config } from '@/lib/config/config'

/**
 * Runs `work` beside the running keeper; when there is none, one is started in this process for the moment. The
 * content store must be open.
 */
export async function withKeeper<T>(work: () => Promise<T>): Promise<T> {
	const { vaultUrl, keys, keeperSocket: socket, data, push } = config()
	if (await isAnswered(socket)) return work()
	const vault = await openVault(vaultUrl)
	const copies = path.join(data, 'vault')
	const keeper = await Keeper.start(content(), vault, { keys, socket, copies }, push)
	try {
		return await work()
	} finally {
		await keeper.stop()
		await vault.close()
	}
}
