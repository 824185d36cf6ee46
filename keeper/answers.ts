import { directionOf, innerOf } from '@/lib/vault/record'
import type { Answer, Ask, Verb } from '@/lib/vault/verbs'
import { Accounts } from './accounts'
import { circleAnswers } from './circles/circle-answers'
import { formCohorts } from './circles/forming'
import type { Desk } from './desk'
import { pushAnswers } from './push/push-answers'
import { beginRotation, finishRotation, redo } from './rotation'
import { shred } from './shredder'
import { standingNow } from './standings/standing-book'
import { sweep } from './sweeper'
import { misfitsOf } from './web-fit'

export type Answers = { [V in Verb]: (ask: Ask<V>) => Promise<Answer<V>> }

/** What needs the running keeper and not only its stores. */
export type Running = { nudge(): void; status(): Promise<Answer<'status'>> }

/** One function a verb. */
export function answersOf(desk: Desk, running: Running): Answers {
	const accounts = new Accounts(desk.vault)
	const push = pushAnswers(desk)
	return {
		...push,
		...circleAnswers(desk),
		formCohorts: () => formCohorts(desk, Date.now()),
		rows: async ({ labels }) => ({ inners: await minesAt(desk, labels) }),
		join: async ({ account, quarter }) => ({ joined: await accounts.join(account, quarter) }),
		knows: async ({ accounts: ids }) => ({ known: await accounts.knows(ids) }),
		leave: async ({ accounts: ids }) => nothing(accounts.leave(ids)),
		keepCredential: async ({ k, publicKey }) => ({
			kept: await accounts.keepCredential(k, publicKey),
		}),
		standing: (ask) => standingNow(desk, ask),
		credential: async ({ k }) => ({ publicKey: await accounts.credential(k) }),
		dropCredential: async ({ k }) => nothing(accounts.dropCredential(k)),
		fits: async ({ prints }) => ({ misfits: await misfitsOf(desk, prints) }),
		nudge: async () => nothing(running.nudge()),
		status: () => running.status(),
		shred: async () => nothing(shred(desk)),
		sweep: () => sweep(desk),
		beginRotation: async ({ purpose }) => nothing(beginRotation(desk, purpose)),
		redo: async ({ purpose }) => nothing(redo(desk, purpose)),
		finishRotation: async ({ purpose }) => nothing(finishRotation(desk, purpose)),
	}
}

/** Entries of "my things" alone: a seal is nobody's to read but the keeper's. */
async function minesAt({ rows, envelope }: Desk, labels: readonly Uint8Array[]) {
	const found = await rows.find(labels)
	return labels.map((label) => {
		const row = found.get(label)
		const record = row && envelope.unwrap(label, row)
		return record && directionOf(record) === 'mine' ? innerOf(record) : null
	})
}

async function nothing(work: Promise<void> | void): Promise<Record<string, never>> {
	await work
	return {}
}
