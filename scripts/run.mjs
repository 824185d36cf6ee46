// `node scripts/run.mjs [NAME …]`: builds what is needed and runs .build/NAME.js on the project's Node.
import { ensurePackages, handOver } from './node.mjs'

ensurePackages()
handOver('scripts/run-built.mjs', process.argv.slice(2))
