import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { arrive } from './arrive'
import { Dice } from './dice'
import { readFeed } from './feed'
import { photoOf } from './person'
import type { PlannedCoin, Session, Side, Size } from './plan'
import { UNLINK_AFTER_SESSIONS } from './plan'
import { Replies } from './replies'
import { Targets } from './targets'
import { textOf } from './texts'
import type { Deed, Fate, Inhabitant, Truth } from './truth'
import type { WorldClock } from './world-clock'

const ONE_IN = { takesBack: 6, signsIn: 2, searches: 2, waits: 2, hasPhoto: 40 }

/** One member at work in one session. */
interface Visit {
	readonly session: Session
	readonly side: Side
	readonly inhabitant: Inhabitant
	readonly member: HttpMember
	readonly dice: Dice
}

/** Does what the plan says and writes down the truth. */
export class Life {
	readonly #members: { inhabitant: Inhabitant; member: HttpMember }[] = []
	readonly #deeds: Deed[] = []
	readonly #gone: string[] = []
	readonly #unlinked: Deed[] = []
	readonly #targets: Targets
	readonly #replies: Replies

	constructor(
		readonly app: App,
		readonly clock: WorldClock,
		readonly seed: number,
		readonly size: Size,
	) {
		this.#targets = new Targets(seed)
		this.#replies = new Replies(app)
	}

	truth(): Truth {
		const members = this.#members.map(({ inhabitant }) => inhabitant)
		const [deeds, gone, unlinked] = [this.#deeds, this.#gone, this.#unlinked]
		return { seed: this.seed, members, deeds, gone, unlinked }
	}

	/** Everybody signs up, in an order that says nothing of pairs. */
	async settle(): Promise<void> {
		const numbers = Array.from({ length: this.size.pairs * 2 }, (_, number) => number)
		for (const number of new Dice(this.seed, 'arrivals').shuffled(numbers)) {
			this.#members[number] = await arrive(this.app.origin, this.seed, number)
		}
	}

	/** Everybody who comes in the next hour looks at what is out. */
	async lookAround(sessions: readonly Session[]): Promise<void> {
		this.#targets.show(await readFeed(this.app.origin))
		for (const session of sessions) this.#targets.choose(session)
	}

	/** One member's part of a session. */
	async visit(session: Session, side: Side): Promise<void> {
		const found = this.#members[session.pair * 2 + side]
		if (!found) throw new Error('nobody lives there')
		const dice = new Dice(this.seed, 'visit', session.pair, session.session, side)
		const visit = { ...found, session, side, dice }
		await comeIn(visit)
		for (const coin of dice.shuffled(session.coins)) await this.#play(coin, visit)
		if (dice.oneIn(ONE_IN.takesBack)) await this.#tellAndTakeBack(visit)
		await this.#meetFates(visit)
	}

	/** Those sides of a coin that this member does. */
	async #play(coin: PlannedCoin, visit: Visit): Promise<void> {
		for (const side of [0, 1] as const) {
			if (coin.by[side] !== visit.side) continue
			const deed = await this.#do(coin, side, visit)
			this.#deeds.push(deed)
			if (deed.fate === 'deleted') this.#targets.willGo(deed.thing)
		}
	}

	async #do({ coin, kind, fates }: PlannedCoin, side: Side, visit: Visit): Promise<Deed> {
		const { session, inhabitant, member } = visit
		const text = kind === 'heart' ? '' : textOf(this.seed, coin, side)
		const about = { coin, side, kind, text, member: inhabitant.number, session: session.session }
		const when = { at: this.clock.now(), minute: session.minutes[visit.side] }
		const told =
			kind === 'secret'
				? await this.#tell(coin, side, text, visit)
				: await this.#answer(kind, member, this.#targets.of(coin, side), text)
		return { ...about, ...when, ...told, fate: kind === 'heart' ? 'stays' : fates[side] }
	}

	/** What is said and how hangs on the coin's side, never on who says it. */
	async #tell(coin: number, side: Side, text: string, { member, inhabitant, session }: Visit) {
		const dice = new Dice(this.seed, 'telling', coin, side)
		const when = !this.size.calm && dice.oneIn(ONE_IN.waits) ? 'hour' : 'now'
		const photo = dice.oneIn(ONE_IN.hasPhoto) ? { photo: await photoOf(inhabitant.person) } : {}
		const thing = await member.tell({ text, when, ...photo })
		if (!thing) throw new Error('a secret was not taken')
		this.#targets.isOfPair(session.pair, thing)
		return { thing, thread: thing }
	}

	async #answer(kind: 'reply' | 'heart', member: HttpMember, thread: string, text: string) {
		if (kind === 'heart') {
			expect(await member.heart(thread, '/en'), 'hearted')
			return { thread, thing: thread }
		}
		const place = await member.reply(thread, text)
		if (!place) throw new Error('a reply was not taken')
		return { thread, thing: this.#replies.idAt(thread, place) }
	}

	async #tellAndTakeBack({ member, session, side }: Visit): Promise<void> {
		const text = textOf(this.seed, `back ${session.pair} ${session.session}`, side)
		const thing = await member.tell({ text, when: 'tomorrow' })
		const isBack = thing && (await member.undo(thing))
		if (!isBack) throw new Error('a secret could not be taken back')
		this.#gone.push(text)
	}

	/** Deletes what its plan says the next time, and unlinks after three days. */
	async #meetFates({ session: { session }, inhabitant: { number }, member }: Visit) {
		const due = (fate: Fate, age: number) =>
			this.#deeds.filter(
				(deed) => deed.member === number && deed.fate === fate && deed.session + age === session,
			)
		for (const deed of due('deleted', 1)) {
			expect(await member.delete(deed.thing), 'deleted')
			this.#gone.push(deed.text)
		}
		for (const deed of due('unlinked', UNLINK_AFTER_SESSIONS)) {
			expect(await member.unlink(deed.thread), 'unlinked')
			this.#unlinked.push(deed)
		}
	}
}

async function comeIn({ member, dice }: Visit): Promise<void> {
	if (dice.oneIn(ONE_IN.signsIn)) {
		await member.signOut()
		if (!(await member.signIn())) throw new Error('a codename did not sign in')
	}
	await member.browser.page('/en')
	if (dice.oneIn(ONE_IN.searches)) await member.search('winter')
}

function expect(note: string, wanted: string): void {
	if (note !== wanted) throw new Error(`the application answered ${note}, not ${wanted}`)
}
