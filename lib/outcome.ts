/**
 * Why something was refused. Each has a message `refusal.<code>` in every language; none says more
 * than the person may know (a foreign thing and a missing one are both `gone`).
 */
export const REFUSALS = [
	'empty', // nothing but white space
	'tooLong', // over the grapheme or byte limit
	'badInput', // a field that no form of ours sends
	'badPoll', // fewer than 2 or more than 4 distinct answers
	'findsSomebody', // a phone number, an address, papers: they find somebody at once
	'badTopic', // not letters, digits or Han, or too long
	'circleGone', // a circle that is closed, or not theirs any more
	'signIn', // needs a member
	'expired', // the session or the form is too old
	'gone', // no such thing, or not yours to touch
	'ownThing', // no heart for one's own
	'tooSoon', // unlink before 72 hours
	'tooMany', // a budget is used up
	'proofNeeded', // the proof of work is missing, wrong, old or used
	'tooEarly', // proof by waiting, and not waited long enough yet
	'wrongCodename', // twelve words that do not fit together, or nobody's
	'wrongPasskey', // the authenticator's answer did not verify
	'cannotTake', // the sealing key is missing: nothing may be told now
	'cannotKeep', // the store did not take it: full disk and the like
	'photoTooLarge', // more bytes than are read
	'notPhoto', // not JPEG, PNG, WebP or AVIF, whatever it calls itself
	'photoHeic', // HEIC, where nothing here can decode it
	'photoMoves', // an animation
	'photoTooManyPixels', // a bomb, or a very good camera
	'photoBroken', // it begins like a picture and does not go on like one
	'photoUndrawn', // a picture that the browser cannot decode: broken, or larger than it draws
	'photoLater', // too many photos at once
	'altTooLong', // a photo's description
	'noPushService', // a browser whose push service is not on the operator's list
	'inviteGone', // an invitation that is used up, over, or taken back
	'ownInvite', // one's own
	'circlesFull', // as many circles or people as anybody can have
	'stewardStays', // a steward hands their group over or closes it before they leave
	'branchSmall', // a branch of fewer people than may be let go at once
	'addressNeeded', // a group of a domain, and no address of it
	'seatTaken', // an address has one place in a group
	'badName', // a group's name that is empty or too long
	'badAddress', // neither an e-mail address nor a phone number
	'wrongCode', // not the code that was sent, or too late
	'noGateway', // a phone number, and no SMS gateway
	'notSent', // mail server or gateway did not take it
	'quota', // more of an address book than one may compare in a day
	'keyChanged', // tokens of a key that a rotation has ended, or that nobody announced
	'notProved', // the keeper's answer was not under the published key
	'compareAway', // comparing address books must wait
	'suspended', // stewards stopped this member for a while
	'outOfReach', // told too long ago for whoever told it to be stopped
	'slowed', // stewards slowed this member down, and the few words of today are said
	'wasRemoved', // the same text or picture was removed before
	'hasLink', // a link, where none may be told
	'underReview', // reported, and not decided yet
	'noReason', // no reason chosen
	'alreadyDecided', // this steward has decided, or the case is closed
	'notSteward', // a member who is no steward, or not any more
	'appealed', // an appeal was made already, or the time for it is over
	'membersAway', // the keeper is down: sign-up and sign-in must wait
] as const

export type Refusal = (typeof REFUSALS)[number]

export function isRefusal(code: string): code is Refusal {
	return REFUSALS.some((refusal) => refusal === code)
}

export type Outcome<T = undefined> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly refusal: Refusal }

export function done(): Outcome
export function done<T>(value: T): Outcome<T>
export function done(value?: unknown): Outcome<unknown> {
	return { ok: true, value }
}

export function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
	return { ok: false, refusal }
}
