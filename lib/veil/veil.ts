/** Content notes under which a teller can veil their secret; `''` is no veil. */
export const VEILS = ['', 'health', 'sex', 'grief', 'violence'] as const

/** A veil that stewards put over something, beside those of tellers. */
export const ANY_VEIL = [...VEILS, 'steward'] as const
export type Veil = (typeof ANY_VEIL)[number]

/** As a row has it; what no version of ours wrote is veiled rather than shown. */
export function veilOf(raw: string): Veil {
	return ANY_VEIL.find((veil) => veil === raw) ?? 'steward'
}
