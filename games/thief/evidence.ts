import type { Loot } from '@/games/world/loot'
import type { Deed, Inhabitant, Truth } from '@/games/world/truth'
import { parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { heartMark, reportMark } from '@/lib/mark/member-marks'
import { Around } from './around'
import type { Features } from './features'
import { type Layout, layoutOf } from './layout'
import { type Places, placesOf } from './places'
import { RowIndex } from './row-index'
import { hexOf, plain, type Row, type Table, tablesOf } from './tables'
import { textTablesOf } from './text-tables'

/** The mask that the teller of a thread wears. */
const TELLER = 0

/** Where features come from: one copy of the files, or two. */
export type Source = Pick<Evidence, 'ofSecret' | 'ofReply' | 'ofValue' | 'around'>

/** What a thief has in hand: rows of stores, lines of logs and names of files, found by the values they hold, and where those lie. */
export class Evidence {
	readonly tables: readonly Table[]
	readonly around: Around
	readonly #rows: RowIndex
	readonly #places: Places
	readonly #layout: Layout
	/** What was asked before: every play asks for the same things. */
	readonly #said = new Map<string, Features>()

	/** Throws when the stores hold nothing: then nobody has tried anything. */
	constructor(loot: Loot, values: readonly Uint8Array[]) {
		this.tables = [...tablesOf(loot), ...textTablesOf(loot)]
		this.#rows = new RowIndex(this.tables)
		this.around = new Around(this.tables)
		this.#places = placesOf(loot, values)
		this.#layout = layoutOf(loot, values)
	}

	/** What is said of a secret: the rows that its id names, the teller's mask, and where its id lies. */
	ofSecret(id: ThingId): Features {
		const mask = this.#mask(hexOf(thingBytes(id)), TELLER)
		return this.#with(this.ofValue(thingBytes(id)), mask)
	}

	/** What is said of a reply, and of the mask it was told under. */
	ofReply(id: ThingId): Features {
		const about = this.ofValue(thingBytes(id))
		return this.#with(about, this.#mask(about.get('reply.secret'), about.get('reply.mask')))
	}

	/** The one row that a value names in each table, those that follow from what these hold, and where it lies. */
	ofValue(value: Uint8Array): Features {
		const hex = hexOf(value)
		const said = this.#said.get(hex) ?? this.#look(hex)
		this.#said.set(hex, said)
		return said
	}

	#look(hex: string): Features {
		const features = new Map<string, string | number>([
			...(this.#places.get(hex) ?? []),
			...(this.#layout.get(hex) ?? []),
			...this.#rows.said(hex),
		])
		this.around.startsAt(features, hex)
		return features
	}

	#with(about: Features, mask: Row | undefined): Features {
		const features = new Map(about)
		for (const [column, value] of mask ?? []) features.set(`mask.${column}`, plain(value))
		this.around.startsAs(features, about)
		return features
	}

	#mask(thread: string | number | undefined, number: string | number | undefined): Row | undefined {
		return this.#rows.in('mask', String(thread)).find((row) => row.get('number') === number)
	}
}

/** What the files say of a deed. The thief is told which row of a heart or report is meant; the application's pages do not say even that. */
export function featuresOf(deed: Deed, truth: Truth, evidence: Source): Features {
	const id = parseThingId(deed.thing)
	if (!id) throw new Error('a deed about nothing')
	if (deed.kind === 'secret') return evidence.ofSecret(id)
	return deed.kind === 'reply'
		? evidence.ofReply(id)
		: evidence.ofValue(handleOf(deed, truth.members))
}

/** The value by which a deed stands in the files: its id; of a heart or report the mark, which the thief is told. */
export function handleOf(deed: Deed, members: readonly Inhabitant[]): Uint8Array {
	const id = parseThingId(deed.thing)
	const member = members[deed.member]
	if (!id || !member) throw new Error('a deed of nobody, or about nothing')
	if (deed.kind === 'heart') return heartMark(member.secret, id)
	return deed.kind === 'report' ? reportMark(member.secret, id) : thingBytes(id)
}
