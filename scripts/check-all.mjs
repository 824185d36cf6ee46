import { CHECKS } from './checks.mjs'
import { runPackage } from './run-package.mjs'

/** The rules that are tests: messages, addresses, the lock file, the starter collection, and that each rule catches what breaks it. */
const RULES = { name: 'rules', bin: 'vitest/vitest.mjs', args: ['run', 'rules', 'lib/starter'] }

const failed = []
for (const { name, bin, args } of [...CHECKS, RULES]) {
	console.log(`\n${name} …`)
	if (!(await runPackage(bin, args))) failed.push(name)
}
const names = failed.join(', ')
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${names}`)
process.exit(failed.length === 0 ? 0 : 1)
