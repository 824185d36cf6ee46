import type { ReadRoute } from '@/server/routes/routes'
import type { Answer } from './answer'
import type { CircleReads } from './circle-watch'

/** Makes a page anew; `who` is the network that asked for it, or '' for the front itself. */
export type Render = (route: ReadRoute, who: string) => Promise<Answer>

export interface KeptOptions extends Partial<CircleReads> {
	readonly now?: () => number
	readonly mostBytes?: number
}
