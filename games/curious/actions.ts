import { readFileSync } from 'node:fs'
import { type Asked, type Fields, posting } from './wire'

/** A server action of the build. */
export interface Action {
	readonly id: string
	readonly name: string
	/** The pages that hold it, as paths of the build: `/[locale]/me`. */
	readonly pages: readonly string[]
	/** Whether it is handed the state of its form before the fields. */
	readonly stateful: boolean
}

/** All server actions of the build, from Next's own list. Throws when there are none. */
export function builtActions(): Action[] {
	const manifest = read('.next/server/server-reference-manifest.json') as {
		node: Record<string, { workers: Record<string, unknown>; exportedName: string }>
	}
	const routes = builtRoutes()
	const actions = Object.entries(manifest.node).map(([id, { workers, exportedName }]) => ({
		id,
		name: exportedName,
		pages: Object.keys(workers).map((worker) => routes[worker.replace(/^app/, '')] ?? ''),
		// Two bits of the id's first byte: which of the first arguments it takes (server-reference-info.ts of Next).
		stateful: (Number.parseInt(id.slice(0, 2), 16) & 0x20) !== 0,
	}))
	if (actions.length === 0) throw new Error('the build has no actions')
	return actions
}

/** All routes of the build: source → template. */
export function builtRoutes(): Record<string, string> {
	return read('.next/app-path-routes-manifest.json') as Record<string, string>
}

/** One page of ours that holds the action. */
export function pageOf({ pages }: Action, thread = 'A'.repeat(22)): string {
	const [template = ''] = pages
	return template.replace('[locale]', 'en').replace('[id]', thread).replace('[topic]', 'music')
}

export function actionNamed(name: string): Action {
	const action = builtActions().find((one) => one.name === name)
	if (!action) throw new Error(`the build has no action ${name}`)
	return action
}

/** A call as React's script sends it; the answer holds what the action said, and no page. */
export async function calling(name: string, fields: Fields, cookie: string): Promise<Asked> {
	const action = actionNamed(name)
	const form = Object.fromEntries(
		Object.entries(fields).map(([field, value]) => [`1_${field}`, value]),
	)
	const list = JSON.stringify(action.stateful ? [FIRST_STATE[name] ?? null, '$K1'] : ['$K1'])
	const asked = await posting(pageOf(action), { ...form, 0: list }, cookie)
	return { ...asked, headers: { ...asked.headers, 'next-action': action.id } }
}

/** What a form's state is before anything was sent, where that is not null. */
const FIRST_STATE: Readonly<Record<string, object>> = { getCodename: { step: 'ask' } }

function read(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'))
}
