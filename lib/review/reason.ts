/** Why something is reported, in the order in which a person is asked; the same words name the rule that a decision goes by. */
export const REASONS = [
	'aboutMe', // somebody is talked about and can be recognised
	'child', // sexual content with a child, or harm to one
	'intimate', // intimate images without consent
	'threat', // a credible threat
	'bullying',
	'hate',
	'sexual',
	'spam',
	'harm', // praises or teaches self-harm
	'illegal', // anything else that the law forbids
] as const
export type Reason = (typeof REASONS)[number]

export function parseReason(raw: unknown): Reason | null {
	return REASONS.find((reason) => reason === raw) ?? null
}

/** 2 is looked at first and hides at once, as does 1; 0 hides where enough people say so. */
export function severityOf(reason: Reason): 0 | 1 | 2 {
	if (reason === 'child' || reason === 'intimate' || reason === 'threat') return 2
	return reason === 'aboutMe' ? 1 : 0
}

/** Who is harmed may have no account, and the law asks for none (EU DSA, article 16; TAKE IT DOWN Act, section 3). */
export function needsAccount(reason: Reason): boolean {
	return severityOf(reason) === 0 && reason !== 'illegal'
}
