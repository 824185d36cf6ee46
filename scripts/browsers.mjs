// `npm run browsers`: every page in a browser, against the production build. `npm test` drives the main journeys.
import { ensurePackages, handOver } from './node.mjs'

process.env.TREEHOLE_BROWSERS = 'all'
ensurePackages()
handOver('scripts/vitest.mjs', ['vitest.browser.config.ts', ...process.argv.slice(2)])
