import { hourOf } from '@/lib/time/hours'
import { NONE } from '../cohorts/cohorts'
import { type Ties, tiesOf } from '../cohorts/ties'
import type { Desk } from '../desk'
import { withoutOld } from './contacts'
import { dayNumber, TIE_AGE_DAYS } from './days'
import { everyRecord, type Found } from './graph'
import type { Circle, Node, NodeRecord } from './records'
import { type RootName, rootName, startOf, YOUNG } from './roots'

/** Something of the graph whose time is over, wholly or in part. */
export type Stale = readonly ['contacts' | 'invite', name: string]

/**
 * The whole graph in numbers: a community of a million would not fit into memory as it lies in the vault. Members are numbered as they are
 * met in the order of labels, which are keyed hashes: the same graph is always numbered in the same way.
 */
export class Scan {
	readonly nodes: Node[] = []
	readonly cohortNames: string[] = []
	readonly stale: Stale[] = []
	/** Members of each group and place. */
	readonly members = new Map<Circle, number[]>()
	readonly groups: Circle[] = []
	/** How many members each cohort has by its own record. */
	readonly recorded = new Map<string, number>()
	readonly #numbers = new Map<Node, number>()
	readonly #cohortNumbers = new Map<string, number>()
	readonly #today: number
	readonly #hour: number
	#pairs = new Int32Array(1024)
	#pairCount = 0
	#roots: number[] = []
	#cohorts: number[] = []
	/** As what each counts with whom a chain of invitations begins. */
	#counts: (RootName | null)[] = []
	#young: number = NONE

	private constructor(now: number) {
		this.#today = dayNumber(now)
		this.#hour = hourOf(now)
	}

	static async of(desk: Desk, now: number): Promise<Scan> {
		const scan = new Scan(now)
		for await (const found of everyRecord(desk)) scan.#see(found)
		return scan
	}

	get ties(): Ties {
		return tiesOf(this.nodes.length, this.#pairs.subarray(0, this.#pairCount))
	}

	/** The invitation root of each member where it counts; young ones are all the first of them. */
	get roots(): Int32Array {
		return Int32Array.from(this.#roots, (root) => {
			const name = this.#counts[root] ?? null
			if (name === null) return NONE
			return name === YOUNG ? this.#young : root
		})
	}

	/** Under which name the root behind a member counts. */
	rootName(member: number): RootName | null {
		return this.#counts[this.#roots[member] ?? NONE] ?? null
	}

	get cohorts(): Int32Array {
		return Int32Array.from(this.#cohorts)
	}

	#see({ key: [kind, name], record }: Found): void {
		if (kind === 'node') this.#seeNode(name, record as NodeRecord)
		if (kind === 'group') this.groups.push(name)
		if (kind === 'cohort' && 'members' in record && Array.isArray(record.members))
			this.recorded.set(name, record.members.length)
		if (kind === 'invite' && 'until' in record && record.until < this.#hour)
			this.stale.push([kind, name])
		if (kind === 'contacts' && 'tokens' in record && withoutOld(record, this.#today) !== record)
			this.stale.push([kind, name])
	}

	#seeNode(node: Node, record: NodeRecord): void {
		const number = this.#numberOf(node)
		this.#roots[number] = this.#numberOf(startOf(node, record, this.#today))
		const name = rootName(node, record, this.#today)
		this.#counts[number] = name
		if (name === YOUNG && this.#young === NONE) this.#young = number
		this.#cohorts[number] = record.cohort ? this.#cohortOf(record.cohort) : NONE
		for (const { circle } of record.memberships) {
			const members = this.members.get(circle)
			if (members) members.push(number)
			else this.members.set(circle, [number])
		}
		// Each tie stands with both: it is taken from one of them.
		for (const tie of record.ties)
			if (node < tie.node && this.#today - tie.day >= TIE_AGE_DAYS)
				this.#addPair(number, this.#numberOf(tie.node))
	}

	#numberOf(node: Node): number {
		const known = this.#numbers.get(node)
		if (known !== undefined) return known
		const number = this.nodes.push(node) - 1
		this.#numbers.set(node, number)
		this.#roots[number] = NONE
		this.#cohorts[number] = NONE
		this.#counts[number] = null
		return number
	}

	#cohortOf(name: string): number {
		const known = this.#cohortNumbers.get(name)
		if (known !== undefined) return known
		const number = this.cohortNames.push(name) - 1
		this.#cohortNumbers.set(name, number)
		return number
	}

	#addPair(a: number, b: number): void {
		if (this.#pairCount + 2 > this.#pairs.length) {
			const larger = new Int32Array(this.#pairs.length * 2)
			larger.set(this.#pairs)
			this.#pairs = larger
		}
		this.#pairs[this.#pairCount++] = a
		this.#pairs[this.#pairCount++] = b
	}
}
