import { wordlist as en } from '@scure/bip39/wordlists/english.js'
import { wordlist as zh } from '@scure/bip39/wordlists/simplified-chinese.js'
import { describe, expect, test } from 'vitest'
import { progressOf, suggestWords } from './typing'

const lists = { en, zh }
const suggest = (text: string, caret = text.length) => suggestWords(text, caret, en).words

describe('suggestions', () => {
	test('are the words that begin like what stands before the caret', () => {
		expect(suggest('legal wint')).toEqual(['winter'])
		expect(suggest('legal ACOU')).toEqual(['acoustic'])
		expect(suggest('ab')).toHaveLength(6)
	})

	test.each(['', 'l', 'legal ', 'xyz', 'zoo', '的'])('are none for %j', (text) => {
		expect(suggest(text)).toEqual([])
	})

	test('stand for a word at the caret, and not for one around it', () => {
		expect(suggest('acou legal', 4)).toEqual(['acoustic'])
		expect(suggest('acoustic', 4)).toEqual([])
	})

	test('still offer the longer words when a whole one is typed', () => {
		expect(suggest('win')).toContain('window')
	})
})

describe('progress', () => {
	test('counts what is in the list, and takes a growing word for none yet', () => {
		expect(progressOf('1. legal 2. winn', lists)).toEqual({ count: 2, unknown: [] })
		expect(progressOf('legal wi', lists)).toEqual({ count: 1, unknown: [] })
		expect(progressOf('的一', lists)).toEqual({ count: 2, unknown: [] })
	})

	test('names what is in no list', () => {
		expect(progressOf('legal treehole winner', lists)).toEqual({ count: 2, unknown: ['treehole'] })
		expect(progressOf('legal wix', lists)).toEqual({ count: 1, unknown: ['wix'] })
		expect(progressOf('的龘 ', lists).unknown).toEqual(['龘'])
	})
})
