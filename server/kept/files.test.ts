import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { listFiles } from './file-list'
import { Files } from './files'

const root = mkdtempSync(path.join(tmpdir(), 'treehole-files-'))
afterAll(() => rmSync(root, { recursive: true }))
for (const [file, text] of [
	['public/reader.js', 'console.log(1)'],
	['public/icons/a b.svg', '<svg/>'],
	['public/notes.md', 'not served'],
	['public/.hidden', 'not served'],
	['.next/static/chunks/1a.js', 'chunk'],
	['.next/static/chunks/1a.js.map', 'not served'],
	['.next/server/secret.js', 'not served'],
] as const) {
	mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
	writeFileSync(path.join(root, file), text)
}
symlinkSync('/etc/hostname', path.join(root, 'public', 'link.txt'))

const files = new Files(listFiles(root))

test('exactly the files of the build and of public/ are served', () => {
	expect([...files.list.keys()].sort()).toEqual([
		'/_next/static/chunks/1a.js',
		'/icons/a%20b.svg',
		'/reader.js',
	])
})

test.each([
	'/',
	'/public/reader.js',
	'/_next/server/secret.js',
	'/../package.json',
	'/reader.js/',
	'/constructor',
])('%s is no file', (url) => {
	expect(files.get(url)).toBe(null)
})

test('a file is compressed, has its type, and lasts as long as its address means it', async () => {
	const chunk = await files.get('/_next/static/chunks/1a.js')
	const br = await chunk?.make('br')
	expect(brotliDecompressSync(br?.body ?? Buffer.alloc(0)).toString()).toBe('chunk')
	expect(br?.head).toMatchObject({
		'content-type': 'text/javascript; charset=utf-8',
		'cache-control': 'public, max-age=31536000, immutable',
		'content-encoding': 'br',
	})
	const plain = await files.get('/reader.js')
	const versioned = await files.get('/reader.js?v=b076')
	expect(plain?.unchanged['cache-control']).toBe('public, no-cache')
	expect(versioned?.unchanged['cache-control']).toContain('immutable')
	expect((await files.get('/reader.js?x=1'))?.unchanged['cache-control']).toBe('public, no-cache')
})

test('it is made once, however often and however it is asked for', async () => {
	expect(await files.get('/reader.js?x=2')).toBe(await files.get('/reader.js'))
	expect(await files.get('/reader.js?v=b076')).toBe(await files.get('/reader.js?v=zzz'))
})
