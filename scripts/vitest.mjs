// `node scripts/vitest.mjs CONFIG …`: builds what is needed and runs one kind of tests on the project's Node.
import { build } from './build.mjs'
import { fail } from './node.mjs'
import { runPackage } from './run-package.mjs'

const [config, ...args] = process.argv.slice(2)
await build().catch((error) => fail(error.message))
const succeeded = await runPackage('vitest/vitest.mjs', ['run', '-c', config, ...args])
process.exit(succeeded ? 0 : 1)
