import type { Kind } from './new-things'
import { NOTHING, type Things } from './things'

/** What may be done to which thing, and by whom. */
export interface Row {
	/** Null where the door is open for everybody; 'all' where it is shut for all, the owner too. */
	readonly guarded: null | 'member' | 'owner' | 'steward' | 'all'
	readonly fields: (things: Things) => Readonly<Record<string, string>>
	/** Of what it leaves nothing for whoever comes next. */
	readonly once?: Kind
}

const nothing = () => ({})

/** Every server action of the build. A new one has to be put here: the test knows them all. */
export const ACTIONS: Readonly<Record<string, Row>> = {
	getCodename: { guarded: null, fields: nothing },
	signInWithWords: { guarded: null, fields: () => ({ words: 'no words of mine' }) },
	signInWithPasskey: { guarded: null, fields: () => ({ answer: '{}' }) },
	keptCodename: {
		guarded: 'member',
		fields: () => ({ first: '1', firstWord: 'x', second: '2', secondWord: 'y', words: 'en' }),
	},
	addPasskeyOfMine: { guarded: 'member', fields: () => ({ answer: '{}' }) },
	tellAction: { guarded: 'member', fields: () => ({ text: 'planted' }) },
	replyAction: { guarded: 'member', fields: ({ out }) => ({ secret: out, text: 'planted' }) },
	heartAction: { guarded: 'member', fields: ({ out }) => ({ thing: out, press: 'give' }) },
	voteAction: { guarded: 'member', fields: ({ out }) => ({ choice: `${out}.1` }) },
	deleteAction: { once: 'out', guarded: 'owner', fields: ({ out }) => ({ thing: out }) },
	unlinkAction: { guarded: 'owner', fields: ({ quiet }) => ({ thread: quiet }) },
	unlinkEverythingAction: { guarded: 'member', fields: nothing },
	followAction: { guarded: 'member', fields: ({ quiet }) => ({ thread: quiet }) },
	unfollowAction: { guarded: 'member', fields: ({ quiet }) => ({ thread: quiet }) },
	offerTieAction: { guarded: 'member', fields: () => ({ kind: 'once' }) },
	revokeOfferAction: { guarded: 'member', fields: () => ({ code: NOTHING }) },
	untieAction: { guarded: 'member', fields: () => ({ handle: NOTHING }) },
	joinAction: { guarded: 'member', fields: () => ({ code: NOTHING }) },
	/** The id of a group leads into no place. */
	joinPlaceAction: {
		guarded: 'all',
		fields: ({ group }) => ({ place: group, circle: group }),
	},
	foundGroupAction: { guarded: 'member', fields: () => ({ name: '', way: 'link' }) },
	leaveCircleAction: { guarded: 'member', fields: ({ group }) => ({ circle: group }) },
	muteCircleAction: {
		guarded: 'member',
		fields: ({ group }) => ({ circle: group, muted: 'yes' }),
	},
	rotateInviteAction: { guarded: 'owner', fields: ({ group }) => ({ circle: group }) },
	cutBranchAction: {
		guarded: 'owner',
		fields: ({ group, invite }) => ({ circle: group, branch: invite }),
	},
	handOverAction: { guarded: 'owner', fields: ({ group }) => ({ circle: group }) },
	closeGroupAction: { once: 'group', guarded: 'owner', fields: ({ group }) => ({ circle: group }) },
	decideWishAction: {
		once: 'group',
		guarded: 'owner',
		fields: ({ group, wish }) => ({ circle: group, handle: wish, admit: 'yes' }),
	},
	reportAction: {
		guarded: null,
		fields: ({ out }) => ({ thing: out, reason: '', words: '' }),
	},
	appealAction: {
		once: 'judged',
		guarded: 'owner',
		fields: ({ judged }) => ({ thing: judged, words: 'planted' }),
	},
	decideAction: {
		once: 'review',
		guarded: 'steward',
		fields: ({ review }) => ({ review, measure: 'keep', rule: 'spam' }),
	},
	takeSeatAction: { guarded: 'member', fields: () => ({ code: NOTHING, agreed: 'yes' }) },
	judgeAction: { guarded: 'member', fields: () => ({ ticket: NOTHING, breaks: 'yes' }) },
	sendCodeAction: { guarded: 'member', fields: () => ({ address: 'nobody', country: 'US' }) },
	confirmCodeAction: { guarded: 'member', fields: () => ({ sealed: 'x', code: '000000' }) },
	undoAction: { once: 'waiting', guarded: 'owner', fields: ({ waiting }) => ({ thing: waiting }) },
}
