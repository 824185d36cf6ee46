import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { arrive } from './arrive'
import { formCircles } from './circles'
import { Court, PEOPLE_AT_COURT } from './court'
import { Dice } from './dice'
import { expect, Fates } from './fates'
import { readFeed } from './feed'
import { howTold } from './how-told'
import { KeptThings } from './kept-things'
import { report } from './neighbour'
import type { PlannedCoin, Session, Side, Size } from './plan'
import { Targets } from './targets'
import { textOf } from './texts'
import type { Deed, Fate, Inhabitant, Truth } from './truth'
import { comeIn, Strolls, tellAndTakeBack, type Visit } from './visit'
import type { WorldClock } from './world-clock'

const ONE_IN = { takesBack: 6 }

/** Does what the plan says and writes down the truth. */
export class Life {
	readonly #members: { inhabitant: Inhabitant; member: HttpMember }[] = []
	readonly #deeds: Deed[] = []
	readonly #fates: Fates
	readonly #targets: Targets
	readonly #kept: KeptThings
	readonly #strolls = new Strolls()
	#court: Court | undefined

	constructor(
		readonly app: App,
		readonly clock: WorldClock,
		readonly seed: number,
		readonly size: Size,
	) {
		this.#targets = new Targets(seed)
		this.#kept = new KeptThings(app)
		this.#fates = new Fates(this.#kept)
	}

	truth(): Truth {
		const members = this.#members.map(({ inhabitant }) => inhabitant)
		const { gone, gonePhotos, unlinked } = this.#fates
		return { seed: this.seed, members, deeds: this.#deeds, gone, gonePhotos, unlinked }
	}

	/** Everybody signs up, in an order that says nothing of pairs; some join circles, two of those who are of no pair are made stewards. */
	async settle(): Promise<void> {
		const inPairs = this.size.pairs * 2
		const numbers = Array.from({ length: inPairs + PEOPLE_AT_COURT }, (_, number) => number)
		for (const number of new Dice(this.seed, 'arrivals').shuffled(numbers)) {
			this.#members[number] = await arrive(this.app.origin, this.seed, number)
		}
		const members = this.#members.map(({ member }) => member)
		if (!this.size.calm) await formCircles(members)
		this.#court = await Court.open(this.app, this.seed, members.slice(inPairs))
	}

	/** At the end of a day, what went too far is decided. */
	async sitInCourt(day: number): Promise<void> {
		this.#fates.gone.push(...((await this.#court?.sit(day)) ?? []))
	}

	/** Everybody who comes in the next hour looks at what is out. */
	async lookAround(sessions: readonly Session[]): Promise<void> {
		this.#targets.show(await readFeed(this.app.origin))
		for (const session of sessions) this.#targets.choose(session)
	}

	/** One member's part of a session; while the keeper is away, what needs nobody but the web. */
	async visit(session: Session, side: Side, isKeeperAway = false): Promise<void> {
		const found = this.#members[session.pair * 2 + side]
		if (!found) throw new Error('nobody lives there')
		const dice = new Dice(this.seed, 'visit', session.pair, session.session, side)
		const visit = await comeIn({ ...found, session, side, dice }, isKeeperAway)
		for (const coin of dice.shuffled(session.coins)) await this.#play(coin, visit)
		if (isKeeperAway) return
		await this.#strolls.take(visit, this.size.calm === true)
		if (dice.oneIn(ONE_IN.takesBack)) {
			const text = textOf(this.seed, `back ${session.pair} ${session.session}`, side)
			await tellAndTakeBack(visit, text)
			this.#fates.gone.push(text)
		}
		await this.#fates.meet(visit, this.#deeds)
	}

	/** Those sides of a coin that this member does. */
	async #play(coin: PlannedCoin, visit: Visit): Promise<void> {
		for (const side of [0, 1] as const) {
			if (coin.by[side] !== visit.side) continue
			const deed = await this.#do(coin, side, visit)
			this.#deeds.push(deed)
			this.#targets.isDone(deed, visit.session.pair)
		}
	}

	async #do({ coin, kind, fates }: PlannedCoin, side: Side, visit: Visit): Promise<Deed> {
		const { session, inhabitant } = visit
		const text = kind === 'heart' ? '' : textOf(this.seed, coin, side)
		const about = { coin, side, kind, text, member: inhabitant.number, session: session.session }
		const when = { at: this.clock.now(), minute: session.minutes[visit.side] }
		const told =
			kind === 'secret'
				? await this.#tell(coin, side, text, fates[side], visit)
				: await this.#answer(kind, visit, this.#targets.of(coin, side), text)
		const isTold = kind === 'secret' || kind === 'reply'
		return { ...about, ...when, ...told, fate: isTold ? fates[side] : 'stays' }
	}

	/** What is said and how hangs on the coin's side, never on who says it. */
	async #tell(
		coin: number,
		side: Side,
		text: string,
		fate: Fate,
		{ member, inhabitant, session }: Visit,
	) {
		const dice = new Dice(this.seed, 'telling', coin, side)
		const how = await howTold({ dice, fate, isCalm: this.size.calm === true }, inhabitant)
		const thing = await member.tell({ text, ...how })
		if (!thing) throw new Error('a secret was not taken')
		this.#targets.isOfPair(session.pair, thing)
		if (how.answers) this.#strolls.isAsked(thing, session)
		return { thing, thread: thing }
	}

	async #answer(
		kind: 'reply' | 'heart' | 'report',
		{ member, hearts }: Visit,
		thread: string,
		text: string,
	) {
		if (kind === 'heart') expect(await member.heart(thread, '/en', hearts), 'hearted')
		if (kind === 'report') {
			await report(member.browser, thread, 'spam', text)
			this.#fates.gone.push(text)
		}
		if (kind !== 'reply') return { thread, thing: thread }
		const place = await member.reply(thread, text)
		if (!place) throw new Error('a reply was not taken')
		return { thread, thing: this.#kept.idAt(thread, place) }
	}
}
