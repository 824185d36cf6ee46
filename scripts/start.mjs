// `npm start`: installs, builds, prepares and runs web and keeper. This file runs on any Node from 20 on.
import { ensurePackages, handOver } from './node.mjs'

ensurePackages()
handOver('scripts/launch.mjs')
