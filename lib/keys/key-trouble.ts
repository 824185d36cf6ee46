/** The keys are missing, open to others, or do not fit; the message is for the operator and names no key. */
export class KeyTrouble extends Error {
	override name = 'KeyTrouble'
}
