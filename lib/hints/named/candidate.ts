/** Where a name may stand, and what the model looks at there. */
export interface Candidate {
	readonly from: number
	readonly to: number
	readonly features: readonly string[]
}
