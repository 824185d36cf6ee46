/** What asks for a proof that a little work or a little waiting went before it. */
export const GUARDED = ['signUp', 'tell', 'report'] as const
export type Guarded = (typeof GUARDED)[number]

/** Names of the two hidden fields; see components/member/proof-field. */
export const PROOF_FIELD = 'proof'
export const PATIENCE_FIELD = 'patience'
