/** A text, and where names of people stand in it. */
export interface NamedText {
	readonly text: string
	readonly names: readonly (readonly [number, number])[]
}
