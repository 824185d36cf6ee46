// `npm run check`: types, lint and format, dependency rules, dead code, messages. One list, each with its own message.
import { ensurePackages, handOver } from './node.mjs'

ensurePackages()
handOver('scripts/check-all.mjs')
