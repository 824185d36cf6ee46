// `npm run crash`: 250 kills under load; CYCLES and SEED change that.
import { ensurePackages, handOver } from './node.mjs'

process.env.CYCLES ??= '250'
ensurePackages()
handOver('scripts/vitest.mjs', ['vitest.crash.config.ts', 'crash/kill'])
