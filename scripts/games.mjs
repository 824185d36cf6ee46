// `npm run games`: every adversary on the full world; writes docs/anonymity.md. SEED=n plays another life.
import { ensurePackages, handOver } from './node.mjs'

process.env.TREEHOLE_GAMES = 'full'
ensurePackages()
handOver('scripts/vitest.mjs', ['vitest.games.config.ts'])
