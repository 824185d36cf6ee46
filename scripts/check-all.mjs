import { CHECKS } from './checks.mjs'
import { runPackage } from './run-package.mjs'

/** The rules that are tests: messages, addresses, the lock file, the starter collection, and that each rule catches what breaks it. */
const RULES = { name: 'rules', bin: 'vitest/vitest.mjs', args: ['run', 'rules', 'lib/starter'] }

const failed = [...CHECKS, RULES].filter(({ name, bin, args }) => {
	console.log(`\n${name} …`)
	return !runPackage(bin, args)
})
const names = failed.map(({ name }) => name).join(', ')
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${names}`)
process.exit(failed.length === 0 ? 0 : 1)
