// `npm test`: everything that the tests need, then all of them. This file runs on any Node from 20 on.
import { ensurePackages, handOver } from './node.mjs'

ensurePackages()
handOver('scripts/test-all.mjs', process.argv.slice(2))
