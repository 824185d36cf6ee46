import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { REFUSALS } from '@/lib/outcome'
import { sourcesIn } from './sources'

type Messages = Map<string, string>

/** A button or a label may say what the title of its page says. */
const MAY_REPEAT = ['Your twelve words', 'Sign in', 'Add a passkey', 'Tell a secret']

const namespaces = readdirSync('messages/en').map((file) => path.basename(file, '.json'))
const code = sourcesIn(['app', 'components', 'lib', 'server'], /\.tsx?$/).filter(
	({ file }) => !file.includes('.test.'),
)
const texts = code.map(({ text }) => text).join('\n')

test('both languages have the same namespaces', () => {
	expect(readdirSync('messages/zh-Hans')).toEqual(readdirSync('messages/en'))
})

test('every refusal has a message, and nothing else has', () => {
	expect([...messages('en', 'refusal').keys()].sort()).toEqual([...REFUSALS].sort())
})

describe.each(namespaces)('%s', (namespace) => {
	const en = messages('en', namespace)
	const zh = messages('zh-Hans', namespace)

	test('has the same keys in both languages', () => {
		expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
	})

	test('has the same placeholders in both languages', () => {
		for (const [key, text] of en)
			expect([key, placeholders(zh.get(key) ?? '')]).toEqual([key, placeholders(text)])
	})

	test('says no text twice in both languages', () => {
		const once = [...en].filter(([, text]) => !MAY_REPEAT.includes(text))
		const pairs = once.map(([key, text]) => `${text} | ${zh.get(key)}`)
		expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([])
	})

	test('is used to its last key', () => {
		if (namespace === 'refusal') return
		expect([...en.keys()].filter((key) => !isUsed(namespace, key))).toEqual([])
	})
})

/** Keys are dotted paths: `{ a: { b: "…" } }` is `a.b`. */
function messages(language: string, namespace: string): Messages {
	const file = JSON.parse(readFileSync(`messages/${language}/${namespace}.json`, 'utf8'))
	return new Map(flat(file))
}

function flat(node: object, prefix = ''): [string, string][] {
	return Object.entries(node).flatMap(([name, value]) =>
		typeof value === 'string' ? [[prefix + name, value]] : flat(value, `${prefix}${name}.`),
	)
}

/** Names of ICU arguments: what differs between languages, like plural forms, is left out. */
function placeholders(text: string): string[] {
	const names = [...text.matchAll(/(?<!(?:=\d+|zero|one|two|few|many|other) )\{(\w+)\s*[,}]/g)].map(
		(match) => match[1] ?? '',
	)
	return [...new Set(names)].sort()
}

/** A key stands in the code as a literal, or fits a template such as `colour.${name}`. */
function isUsed(namespace: string, key: string): boolean {
	if (isSaid(`${namespace}.${key}`)) return true
	const parts = key.split('.')
	// A translator may be of a part of the namespace: `getTranslations('review.reason')`.
	return parts.some((_, at) => {
		const of = [namespace, ...parts.slice(0, at)].join('.')
		return (at === 0 || texts.includes(`'${of}'`)) && isSaid(parts.slice(at).join('.'))
	})
}

function isSaid(key: string): boolean {
	return texts.includes(`'${key}'`) || templates().some((template) => template.test(key))
}

let found: RegExp[] | undefined

function templates(): RegExp[] {
	found ??= [...texts.matchAll(/`([\w.]*(?:\$\{[^}`]+\}[\w.]*)+)`/g)]
		.map((match) => match[1] ?? '')
		.filter((template) => template.includes('.'))
		.map(
			(template) =>
				new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
		)
	return found
}
