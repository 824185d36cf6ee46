// Builds, prepares, then keeps web and keeper running until told to stop.
import { spawnSync } from 'node:child_process'
import { build } from './build.mjs'
import { Household } from './household.mjs'
import { fail, root } from './node.mjs'

process.chdir(root)
await build().catch((error) => fail(error.message))
const prepared = spawnSync(process.execPath, ['.build/prepare.js'], { stdio: 'inherit' })
if (prepared.status !== 0) process.exit(1)

const household = new Household()
household.keep('keeper')
household.keep('server')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => household.stop(0))
