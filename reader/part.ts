import type { say, text } from './page'
import type { trusted } from './trusted'

/**
 * What a part is given by the script that loads it. If both imported it, the bundler would split it off into a file that
 * every page has to wait for.
 */
export interface Tools {
	readonly say: typeof say
	readonly text: typeof text
	readonly trusted: typeof trusted
}

/** A part of the script that few pages need: a file of its own, which comes when its page does. */
export interface Part {
	start(tools: Tools): void
}
