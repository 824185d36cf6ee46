import { availableParallelism } from 'node:os'
import { defineConfig, mergeConfig } from 'vitest/config'
import LongestFirst from './games/longest-first'
import { shared } from './vitest.shared'

/** Adversaries against the running application: see games/. */
export default mergeConfig(
	shared,
	defineConfig({
		test: {
			include: ['games/**/*.test.ts'],
			reporters: ['default', './games/table-reporter.ts'],
			// Each file that plays a world has two processes of its own.
			maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
			sequence: { sequencer: LongestFirst },
			testTimeout: 60 * 60_000,
			hookTimeout: 60 * 60_000,
		},
	}),
)
