// `node scripts/vitest.mjs CONFIG …`: builds what is needed and runs one kind of tests on the project's Node.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from './build.mjs'
import { root } from './node.mjs'

process.chdir(root)
await build()
const [config, ...args] = process.argv.slice(2)
const vitest = path.join('node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', '-c', config, ...args], {
	stdio: 'inherit',
})
process.exit(status ?? 1)
