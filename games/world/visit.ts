import type { Fields } from '@/browser/http/http-browser'
import type { HttpMember } from '@/browser/http/http-member'
import type { Dice } from './dice'
import { follow, judge } from './neighbour'
import type { Session, Side } from './plan'
import type { Inhabitant } from './truth'

const ONE_IN = { signsIn: 2, searches: 2, votes: 2, follows: 6, judges: 12 }

/** Who comes, and when. */
interface Comer {
	readonly session: Session
	readonly side: Side
	readonly inhabitant: Inhabitant
	readonly member: HttpMember
	readonly dice: Dice
}

/** One member at work in one session. */
export interface Visit extends Comer {
	/** The form of all hearts on the feed that they look at. */
	readonly hearts: Fields
}

/** Signs in again where the keeper is there for it, looks at the feed, searches. */
export async function comeIn(comer: Comer, isKeeperAway: boolean): Promise<Visit> {
	const { member, dice } = comer
	if (dice.oneIn(ONE_IN.signsIn) && !isKeeperAway) {
		await member.signOut()
		if (!(await member.signIn())) throw new Error('a codename did not sign in')
	}
	const hearts = await member.heartForm('/en')
	if (dice.oneIn(ONE_IN.searches)) await member.search('winter')
	return { ...comer, hearts }
}

/** Tells something for tomorrow, and thinks better of it. */
export async function tellAndTakeBack({ member }: Visit, text: string): Promise<void> {
	const thing = await member.tell({ text, when: 'tomorrow' })
	const isBack = thing && (await member.undo(thing))
	if (!isBack) throw new Error('a secret could not be taken back')
}

/** What people do in passing: they vote in polls, follow threads, and say of reports what they think. */
export class Strolls {
	readonly #polls: { thread: string; pair: number; session: number }[] = []

	isAsked(thread: string, { pair, session }: Session): void {
		this.#polls.push({ thread, pair, session })
	}

	async take({ session: { pair, session }, member, dice }: Visit, isCalm: boolean): Promise<void> {
		// Polls of the days before are out; what is of the own pair may be one's own.
		const polls = this.#polls.filter((poll) => poll.pair !== pair && poll.session < session)
		const inOrder = polls.toSorted((a, b) => a.pair - b.pair || a.session - b.session)
		const [poll] = dice.shuffled(inOrder)
		if (poll && dice.oneIn(ONE_IN.votes)) await member.vote(poll.thread, 1 + (pair % 2))
		if (poll && dice.oneIn(ONE_IN.follows)) await follow(member.browser, poll.thread)
		// Nobody judges what has to do with themselves, so who may hangs on who told: a calm life goes without.
		if (dice.oneIn(ONE_IN.judges) && !isCalm) await judge(member.browser)
	}
}
