import { isValidElement, type ReactElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { CardProps } from './card-props'
import { CardView } from './card-view'

const POLL = [{ choice: 'a', text: 'the answer', votes: 1, of: 2, label: 'one vote' }]
const CARD = {
	...{
		id: 'x',
		lang: 'en',
		text: 'the words',
		look: '',
		size: '',
		veil: '',
		photo: null,
		poll: POLL,
	},
	...{ about: '', mine: '', topics: [], href: '/', replies: { count: '0', label: '' } },
	hearts: { count: '0', label: '' },
} as unknown as CardProps

/** The texts of a tree, or of what lies under its elements of one kind. */
function textsOf(node: ReactNode, under?: string): string {
	if (Array.isArray(node)) return node.map((one) => textsOf(one, under)).join(' ')
	if (!isValidElement(node)) return under || node == null ? '' : String(node)
	const { type, props } = node as ReactElement<{ children?: ReactNode }>
	if (typeof type === 'function')
		return textsOf((type as (props: object) => ReactNode)(props), under)
	return textsOf(props.children, type === under ? undefined : under)
}

test('answers of a poll lie behind the veil with the words', () => {
	const veiled = <CardView card={{ ...CARD, veil: 'illness' }} />
	expect(textsOf(veiled, 'details')).toContain('the words')
	expect(textsOf(veiled, 'details')).toContain('the answer')
	expect(textsOf(veiled).split('the answer')).toHaveLength(2)
	expect(textsOf(<CardView card={CARD} />)).toContain('the answer')
})
