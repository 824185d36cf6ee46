import { parseSync } from '@swc/core'

interface Node {
	readonly type?: string
	readonly [field: string]: unknown
}

const ENDS = ['test', 'describe']
/** A test that is kept from running shows nothing. `runIf` too: where the condition does not hold it is silent. */
const IDLE = ['skip', 'todo', 'fails', 'skipIf', 'runIf']

/** Names of the tests and groups of tests in a TypeScript source that run: not those that are skipped, or stand in a group that is. */
export function testNames(source: string): string[] {
	return namesIn(parseSync(source, { syntax: 'typescript' }) as unknown as Node)
}

function namesIn(node: unknown): string[] {
	if (Array.isArray(node)) return node.flatMap(namesIn)
	if (typeof node !== 'object' || node === null) return []
	const called = calledIn(node as Node)
	if (called?.words.some((word) => IDLE.includes(word))) return []
	return [...(called ? [called.name] : []), ...Object.values(node).flatMap(namesIn)]
}

/** `test('name', …)`, `describe.each(…)('name', …)`: the words that lead to the call, and the name. */
function calledIn(node: Node): { words: string[]; name: string } | null {
	if (node.type !== 'CallExpression') return null
	const words = wordsOf(node.callee as Node)
	const [first] = node.arguments as { expression: Node }[]
	const isTest = ENDS.includes(words[0] ?? '') && first?.expression.type === 'StringLiteral'
	return isTest ? { words, name: String(first.expression.value) } : null
}

function wordsOf(callee: Node): string[] {
	if (callee.type === 'Identifier') return [String(callee.value)]
	if (callee.type === 'CallExpression') return wordsOf(callee.callee as Node)
	if (callee.type !== 'MemberExpression') return []
	return [...wordsOf(callee.object as Node), String((callee.property as Node).value)]
}
