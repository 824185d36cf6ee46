import { keepAddress } from '@/keeper/circles/contacts'
import { some, type TemporaryGraph } from '@/keeper/circles/temporary-graph'
import { FLOOR } from '@/keeper/cohorts/cohorts'
import type { Candidates } from './outcome'

/** How fakes come to invitation roots: none has a mailbox, all show the same one in turn, or as many as there are hands have one each. */
type Mailboxes = 'none' | 'one for all' | 'three'

/** Whether a group is shown; a twin leaves some of our rule out. */
export type Shows = (group: { readonly members: number; readonly shown: boolean }) => boolean

export const byTheKeeper: Shows = ({ shown }) => shown
/** The twin: a floor of members, whoever brought them. */
export const byFloorAlone: Shows = ({ members }) => members >= FLOOR

/**
 * Fills a group by its link, in the keeper's own graph: the attacker founds it, one person comes by the link, and fakes until there are enough. Answers with who
 * can have told what is read there: null while nothing is shown.
 */
export async function fillByLink(
	graph: TemporaryGraph,
	mailboxes: Mailboxes,
	shows: Shows,
): Promise<Candidates> {
	const { circle, invite } = await graph.group()
	const people = await graph.joinRoots(invite, 1)
	for (let fake = 0; fake < FLOOR - 2; fake++) {
		const node = some()
		const address = addressOf(mailboxes, circle, fake)
		if (address) await keepAddress(graph.desk, node, address, graph.now)
		await graph.join(invite, node)
	}
	const row = await graph.rowOf(circle)
	const members = (await graph.groupAt(circle))?.members ?? 0
	return shows({ members, shown: row?.shown === 1 }) ? people.length : null
}

/** The same mailbox is written with another tag each time: what is told apart by its letters alone would count as many. */
function addressOf(mailboxes: Mailboxes, circle: string, fake: number): string | null {
	if (mailboxes === 'one for all') return `${circle}+${fake}@example.org`
	if (mailboxes === 'three' && fake < 3) return `${circle}${fake}@example.org`
	return null
}
