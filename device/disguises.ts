/** Names and icons that say nothing of what the app is: `public/as/<name>/`, and messages `device.disguise.<name>`. */
export const DISGUISES = ['notes', 'reader'] as const
export type Disguise = (typeof DISGUISES)[number]

/** Where the drawer of settings holds for the worker what is worn, and what that is. */
export const WORN = 'disguise'
export interface Worn {
	readonly as: Disguise
	readonly name: string
}

export function parseDisguise(name: string | null): Disguise | null {
	return DISGUISES.find((one) => one === name) ?? null
}
