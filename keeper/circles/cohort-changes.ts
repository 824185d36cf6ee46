import { FLOOR } from '@/lib/circle/crowd'
import type { CircleDraft } from './circle-draft'
import { closeRow, crowdRow } from './circle-rows'
import type { CohortRecord, Node } from './records'

/**
 * A cohort without those of its members who are gone. It is told smaller at once, for its size is what its tellers go by; below the
 * floor it is one no longer. A departure shows only where a step is crossed, and then that somebody went, not who.
 */
export async function shrink(
	draft: CircleDraft,
	name: string,
	isGone: (node: Node) => boolean,
): Promise<void> {
	const cohort = await draft.get('cohort', name)
	if (!cohort) return
	const members = cohort.members.filter((node) => !isGone(node))
	if (members.length === cohort.members.length) return
	if (members.length < FLOOR) return dissolve(draft, name, cohort)
	draft.put('cohort', name, { ...cohort, members })
	draft.say(crowdRow(cohort.circle, members.length))
}

/** Nothing is told there any more; its members keep what they may read, and can be in another cohort. */
async function dissolve(
	draft: CircleDraft,
	name: string,
	{ circle, members }: CohortRecord,
): Promise<void> {
	for (const [at, record] of (await draft.all('node', members)).entries())
		if (record?.cohort === name) draft.put('node', members[at] as Node, { ...record, cohort: null })
	draft.drop('cohort', name)
	draft.say(closeRow(circle))
}
