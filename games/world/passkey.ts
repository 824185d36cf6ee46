import { readFileSync } from 'node:fs'
import type { HttpMember } from '@/browser/http/http-member'
import { FakeAuthenticator } from '@/lib/member/passkey/fake-authenticator'

/** Makes a passkey as the browser's script does, for without script there are none; answers with its id. */
export async function makePasskey(member: HttpMember): Promise<Uint8Array> {
	const device = new FakeAuthenticator(member.origin)
	const begun = await member.browser.post('/passkey?for=add&in=en', {})
	const { challenge } = (await begun.json()) as { challenge: string }
	// React's encoding of an action's arguments: the fields of a form, and last what refers to them.
	const fields = new FormData()
	fields.append('_1_answer', device.create(challenge))
	fields.append('0', '[{},"$K1"]')
	const action = { 'next-action': actionId('addPasskeyOfMine') }
	const added = await member.browser.post('/en/passkeys', fields, action)
	if (!(await added.text()).includes('"added":true')) throw new Error('the passkey was not kept')
	return device.id
}

/** The build's name of a server action. */
function actionId(name: string): string {
	const manifest = readFileSync('.next/server/server-reference-manifest.json', 'utf8')
	const { node } = JSON.parse(manifest) as { node: Record<string, { exportedName: string }> }
	const found = Object.entries(node).find(([, { exportedName }]) => exportedName === name)
	if (!found) throw new Error(`the build has no action ${name}`)
	return found[0]
}
