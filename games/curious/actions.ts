import { readFileSync } from 'node:fs'
import { type Asked, posting } from './wire'

/** A server action of the build. */
export interface Action {
	readonly id: string
	readonly name: string
	/** A page that holds it, as the build has it: `/[locale]/me`. */
	readonly page: string
	/** Whether that page hydrates, and so speaks Next's protocol; others send plain forms. */
	readonly hydrates: boolean
	/** Whether it is handed the state of its form before the fields. */
	readonly stateful: boolean
}

/** All server actions of the build, from Next's own list. Throws when there are none. */
export function builtActions(): Action[] {
	const manifest = read('.next/server/server-reference-manifest.json') as {
		node: Record<string, { workers: Record<string, unknown>; exportedName: string }>
	}
	const routes = builtRoutes()
	const actions = Object.entries(manifest.node).map(([id, { workers, exportedName }]) => {
		const pages = Object.keys(workers)
		const hydrating = pages.find((page) => page.includes('/(member)/'))
		const page = routes[(hydrating ?? pages[0] ?? '').replace(/^app/, '')] ?? ''
		// Which of six arguments it takes, in the id's first byte (server-reference-info.js of Next).
		const stateful = (Number.parseInt(id.slice(0, 2), 16) & 0x20) !== 0
		return { id, name: exportedName, page, hydrates: hydrating !== undefined, stateful }
	})
	if (actions.length === 0) throw new Error('the build has no actions')
	return actions
}

/** All routes of the build: source → template. */
export function builtRoutes(): Record<string, string> {
	return read('.next/app-path-routes-manifest.json') as Record<string, string>
}

/** An address of the page that holds the action. */
function addressOf({ page }: Action): string {
	return page.replace('[locale]', 'en').replace('[id]', 'A'.repeat(22)).replace('[topic]', 'music')
}

export function actionNamed(name: string): Action {
	const action = builtActions().find((one) => one.name === name)
	if (!action) throw new Error(`the build has no action ${name}`)
	return action
}

/** Where an action may lead back to. Next makes the page that an action leads to, to send it along, and keeps this one: it never changes. */
export const BACK = '/en/help'

/** A call as our pages send it: React's script on those that hydrate, `reader.js` on the others. */
export async function calling(
	name: string,
	fields: Readonly<Record<string, string>>,
	cookie: string,
): Promise<Asked> {
	const action = actionNamed(name)
	if (!action.hydrates) return plainly(action, fields, cookie)
	const form = Object.entries(fields).map(([field, value]) => [`_1_${field}`, value] as const)
	const list = JSON.stringify(action.stateful ? [FIRST_STATE[name] ?? null, '$K1'] : ['$K1'])
	// React reads the list of arguments last, when their parts are there.
	const asked = await posting(addressOf(action), [...form, ['0', list]], cookie)
	return { ...asked, headers: { ...asked.headers, 'next-action': action.id } }
}

/** By script, what comes of it is an address that ends with its code. */
function plainly(action: Action, fields: Readonly<Record<string, string>>, cookie: string) {
	const form = { [`$ACTION_ID_${action.id}`]: '', via: 'script', ...fields }
	return posting(addressOf(action), Object.entries(form), cookie)
}

/** What a form's state is before anything was sent, where that is not null. */
const FIRST_STATE: Readonly<Record<string, object>> = { getCodename: { step: 'ask' } }

function read(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'))
}
