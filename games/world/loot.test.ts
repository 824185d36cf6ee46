import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copyWritten } from './loot'

test('of what the world began with only that is stolen which was written since', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-loot-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	const [from, to] = [path.join(folder, 'build'), path.join(folder, 'loot')]
	mkdirSync(path.join(from, 'cache'), { recursive: true })
	const file = path.join(from, 'cache', 'fetched')
	writeFileSync(file, 'an address')
	const { ctimeMs } = statSync(file)
	copyWritten(from, to, ctimeMs + 1)
	expect(existsSync(path.join(to, 'cache', 'fetched'))).toBe(false)
	copyWritten(from, to, ctimeMs)
	expect(existsSync(path.join(to, 'cache', 'fetched'))).toBe(true)
})
