import { config } from '@/lib/config/config'
import { Purse } from './purse'

const PLACE = Symbol.for('treehole.purse')
const shared = globalThis as { [PLACE]?: Purse }

/** One purse a process: this module is loaded for pages, for route handlers, and for the front. */
export function sharedPurse(): Purse {
	shared[PLACE] ??= new Purse(config().budgetFactor)
	return shared[PLACE]
}
