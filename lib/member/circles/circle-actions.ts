'use server'

import { redirect } from 'next/navigation'
import { parseThingId } from '@/lib/crypto/id'
import { done, refused } from '@/lib/outcome'
import { asMember } from '@/lib/settle/as-member'
import { settle } from '@/lib/settle/settle'
import { type CircleFormState, foundFields, localeOf } from './circle-forms'
import { closeGroup, cutBranch, decideWish, handOver, rotateInvite } from './group-steward-commands'
import {
	foundGroup,
	invitationOf,
	type Joining,
	joinGroup,
	joinPlace,
	takeOffice,
} from './join-commands'
import { leaveCircle, muteCircle } from './membership-commands'
import { refreshCircles } from './present-circles'
import { acceptTie, offerTie, revokeOffer, untie } from './tie-commands'

/** Offers a tie and shows its code. Fields: kind (once, party), locale. */
export async function offerTieAction(form: FormData): Promise<void> {
	const kind = String(form.get('kind'))
	const outcome = await asMember('circle', ({ secret }) => offerTie(secret, kind))
	settle(form, outcome, 'offered', `/${localeOf(form)}/circles/invite`)
}

/** Takes an offer back. Fields: code, back, locale. */
export async function revokeOfferAction(form: FormData): Promise<void> {
	const code = String(form.get('code'))
	const outcome = await asMember('circle', ({ secret }) => revokeOffer(secret, code))
	settle(form, outcome, 'revoked')
}

/** Ends a tie. Fields: handle, back, locale. */
export async function untieAction(form: FormData): Promise<void> {
	const handle = String(form.get('handle'))
	const outcome = await asMember('circle', ({ secret }) => untie(secret, handle))
	settle(form, outcome, 'untied')
}

/** Takes up an invitation, to a tie, a group or the office of its steward. Fields: code, text (why, where a steward decides), back, locale. */
export async function joinAction(form: FormData): Promise<void> {
	const code = parseThingId(String(form.get('code')))
	const text = String(form.get('text') ?? '')
	const locale = localeOf(form)
	if (!code) settle(form, refused('badInput'), 'joined')
	const outcome = await asMember<Joining | null>('circle', async ({ secret }) => {
		const invitation = await invitationOf(code)
		if (!invitation.ok) return invitation
		if (invitation.value.kind === 'office') return takeOffice(secret, code)
		if (invitation.value.kind === 'group') return joinGroup(secret, code, text)
		const tied = await acceptTie(secret, code)
		return tied.ok ? done(null) : tied
	})
	if (!outcome.ok) settle(form, outcome, 'joined')
	await refreshCircles()
	if (outcome.value === null) settle(form, outcome, 'tied', `/${locale}/circles?note=tied`)
	const { joined, circle } = outcome.value
	if (joined === 'asked') settle(form, outcome, 'asked', `/${locale}/circles?note=asked`)
	settle(form, outcome, 'joined', `/${locale}/circles/group/${circle}?note=joined`)
}

/** Is of a place from now on. Fields: place (its code), back, locale. */
export async function joinPlaceAction(form: FormData): Promise<void> {
	const place = String(form.get('place'))
	const outcome = await asMember('circle', ({ secret }) => joinPlace(secret, place))
	if (outcome.ok) await refreshCircles()
	settle(form, outcome, 'joined')
}

/** Founds a group and shows it. Fields: name, way, domain, locale. */
export async function foundGroupAction(
	_: CircleFormState | null,
	form: FormData,
): Promise<CircleFormState> {
	const fields = foundFields(form)
	const outcome = await asMember('circle', ({ secret }) => foundGroup(secret, fields))
	if (!outcome.ok) return { refusal: outcome.refusal, typed: fields.name, domain: fields.domain }
	await refreshCircles()
	redirect(`/${localeOf(form)}/circles/group/${outcome.value}`)
}

/** Leaves a group or a place. Fields: circle, locale. */
export async function leaveCircleAction(form: FormData): Promise<void> {
	const circle = String(form.get('circle'))
	const outcome = await asMember('circle', ({ secret }) => leaveCircle(secret, circle))
	if (outcome.ok) await refreshCircles()
	settle(form, outcome, 'left', `/${localeOf(form)}/circles?note=left`)
}

/** Leaves a circle out of the home feed, or takes it in again. Fields: circle, muted (yes, no), back, locale. */
export async function muteCircleAction(form: FormData): Promise<void> {
	const muted = form.get('muted') === 'yes'
	const circle = String(form.get('circle'))
	const outcome = await asMember('circle', ({ secret }) => muteCircle(secret, circle, muted))
	if (outcome.ok) await refreshCircles()
	settle(form, outcome, muted ? 'muted' : 'unmuted')
}

/** A steward's new invitation in place of the old. Fields: circle, back, locale. */
export async function rotateInviteAction(form: FormData): Promise<void> {
	const circle = String(form.get('circle'))
	const outcome = await asMember('circle', ({ secret }) => rotateInvite(secret, circle))
	settle(form, outcome, 'rotated')
}

/** A steward lets everybody go who came by one invitation. Fields: circle, branch, back, locale. */
export async function cutBranchAction(form: FormData): Promise<void> {
	const [circle, branch] = [String(form.get('circle')), String(form.get('branch'))]
	const outcome = await asMember('circle', ({ secret }) => cutBranch(secret, circle, branch))
	settle(form, outcome, 'branchCut')
}

/** A steward offers their office to whom they give the code. Fields: circle, back, locale. */
export async function handOverAction(form: FormData): Promise<void> {
	const circle = String(form.get('circle'))
	const outcome = await asMember('circle', ({ secret }) => handOver(secret, circle))
	settle(form, outcome, 'officeOffered')
}

/** A steward closes a group: it stays readable, and nobody comes or tells any more. Fields: circle, back, locale. */
export async function closeGroupAction(form: FormData): Promise<void> {
	const circle = String(form.get('circle'))
	const outcome = await asMember('circle', ({ secret }) => closeGroup(secret, circle))
	settle(form, outcome, 'groupClosed')
}

/** A steward lets somebody in, or does not. Fields: circle, handle, admit (yes, no), back, locale. */
export async function decideWishAction(form: FormData): Promise<void> {
	const [circle, handle] = [String(form.get('circle')), String(form.get('handle'))]
	const admit = form.get('admit') === 'yes'
	const outcome = await asMember('circle', ({ secret }) =>
		decideWish(secret, { circle, handle, admit }),
	)
	settle(form, outcome, 'decided')
}
