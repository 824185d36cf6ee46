import type { Asking } from './asking'

/** Everything that somebody with a made-up node can do to a made-up circle. */
export async function askAsAMember(ask: Asking): Promise<object[]> {
	const [node, circle, token] = [2, 3, 4].map((fill) => new Uint8Array(16).fill(fill)) as [
		Uint8Array,
		Uint8Array,
		Uint8Array,
	]
	const address = 'nobody@example.org'
	return [
		await ask('offerTie', { node, token, uses: 1, hours: 1 }),
		await ask('acceptTie', { node, token }),
		await ask('revokeOffer', { node, token }),
		await ask('untie', { node, handle: token }),
		await ask('found', { node, circle, name: 'nobody', way: 'link', domain: '', invite: token }),
		await ask('joinGroup', { node, token, text: '' }),
		await ask('joinByAddress', { node, token, address }),
		await ask('joinPlace', { node, place: 'berlin' }),
		await ask('muteCircle', { node, circle, muted: true }),
		await ask('rotateInvite', { node, circle, invite: token }),
		await ask('cutBranch', { node, circle, token, invite: token }),
		await ask('decideWish', { node, circle, handle: token, admit: true }),
		await ask('handOver', { node, circle, token }),
		await ask('takeOffice', { node, token }),
		await ask('closeGroup', { node, circle }),
		await ask('leaveCircle', { node, circle }),
		await ask('oprfKey', {}),
		await ask('evaluate', { node, points: [new Uint8Array(32)] }),
		await ask('keepContacts', { node, key: new Uint8Array(32), tokens: [] }),
		await ask('keepAddress', { node, address }),
		await ask('leaveGraph', { node }),
		await ask('formCohorts', {}),
	]
}
