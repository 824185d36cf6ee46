import type { KeptPhoto, KeptThings } from './kept-things'
import { UNLINK_AFTER_SESSIONS } from './plan'
import type { Deed, Fate } from './truth'
import type { Visit } from './visit'

/** What becomes of what was told, and what is gone because of it. */
export class Fates {
	readonly gone: string[] = []
	readonly gonePhotos: KeptPhoto[] = []
	readonly unlinked: Deed[] = []
	readonly #met = new Set<Deed>()

	constructor(readonly kept: KeptThings) {}

	/** Deletes what its plan says the next time, and unlinks after three days. */
	async meet(
		{ session: { session }, inhabitant: { number }, member }: Visit,
		deeds: readonly Deed[],
	) {
		const own = deeds.filter((deed) => deed.member === number && !this.#met.has(deed))
		for (const deed of this.#due('deleted', own, session - 1)) {
			if (deed.kind === 'secret') this.gonePhotos.push(...this.kept.photoOf(deed.thing))
			expect(await member.delete(deed.thing), 'deleted')
			this.gone.push(deed.text)
		}
		for (const deed of this.#due('unlinked', own, session - UNLINK_AFTER_SESSIONS)) {
			expect(await member.unlink(deed.thread), 'unlinked')
			this.unlinked.push(deed)
		}
	}

	/** Those up to a session that have not met their fate yet. */
	#due(fate: Fate, own: readonly Deed[], until: number): Deed[] {
		const due = own.filter((deed) => deed.fate === fate && deed.session <= until)
		for (const deed of due) this.#met.add(deed)
		return due
	}
}

/** Throws when the application answered anything else. */
export function expect(note: string, wanted: string): void {
	if (note !== wanted) throw new Error(`the application answered ${note}, not ${wanted}`)
}
