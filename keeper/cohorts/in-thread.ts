import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { assignCohorts, type Community } from './cohorts'

/** The same for the same graph: members are numbered in the order of keyed hashes, so any fixed seed is as good. */
const SEED = 1

/** Communities up to this are done before a thread has begun. */
const SMALL = 5_000

/** `assignCohorts` beside everything else that this process does. */
export function assignInThread(community: Community): Promise<Int32Array> {
	const file = path.join(process.cwd(), '.build', 'cohorts.js')
	if (community.roots.length <= SMALL || !existsSync(file))
		return Promise.resolve(assignCohorts(community, SEED))
	return new Promise((resolve, reject) => {
		const worker = new Worker(file, {
			workerData: { community, seed: SEED },
			resourceLimits: { maxOldGenerationSizeMb: 3_000 },
		})
		worker.once('message', resolve)
		worker.once('error', reject)
		worker.once('exit', () => reject(new Error('the forming of cohorts ended half-way')))
	})
}
