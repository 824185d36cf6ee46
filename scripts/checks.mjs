import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from './node.mjs'

/** Folders that hold no code of ours. */
const NO_CODE = ['data', 'docs', 'keys', 'messages', 'node_modules', 'public', 'rules']

export const CODE = /\.(m?js|tsx?)$/

/** Where code of ours is that the dependency rules look at: found, not listed, so that none is forgotten. */
export const FOLDERS = readdirSync(root, { withFileTypes: true })
	.filter(
		(entry) => entry.isDirectory() && !/^\./.test(entry.name) && !NO_CODE.includes(entry.name),
	)
	.map(({ name }) => name)
	.filter((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).some((file) =>
			CODE.test(file),
		),
	)

/** Code of ours that lies beside the folders: settings of tools, and what runs before all else in a browser. Next writes the last. */
export const ROOT_FILES = readdirSync(root).filter(
	(file) => CODE.test(file) && !file.startsWith('.') && file !== 'next-env.d.ts',
)

/** What `npm run check` runs, and what `npm test` runs beside the tests: a name, a package's program, its arguments. */
export const CHECKS = [
	{ name: 'types', bin: 'typescript/bin/tsc', args: ['--noEmit'] },
	{ name: 'types of the service worker', bin: 'typescript/bin/tsc', args: ['-p', 'sw'] },
	{
		name: 'lint and format',
		bin: '@biomejs/biome/bin/biome',
		args: ['check', '--error-on-warnings', '.'],
	},
	{
		name: 'dependency rules',
		bin: 'dependency-cruiser/bin/dependency-cruiser.mjs',
		args: [
			...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
			...FOLDERS,
			...ROOT_FILES,
		],
	},
	{ name: 'dead code', bin: 'knip/bin/knip.js', args: ['--no-config-hints'] },
]
