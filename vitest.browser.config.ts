import { defineConfig, mergeConfig } from 'vitest/config'
import { MAIN_JOURNEYS } from './browser/main-journeys'
import { shared } from './vitest.shared'

const isAll = process.env.TREEHOLE_BROWSERS === 'all'

/** Tests that drive a browser against the production build: see browser/. */
export default mergeConfig(
	shared,
	defineConfig({
		test: {
			include: isAll ? ['**/*.browser.test.ts'] : [...MAIN_JOURNEYS],
			exclude: ['node_modules/**', '.next/**', '.build/**'],
			testTimeout: 120_000,
			hookTimeout: 120_000,
			// A second is short for a browser on a busy machine, and so are ten.
			expect: { poll: { timeout: 20_000 } },
			// A browser on a busy machine now and then misses its moment; what is wrong fails twice.
			retry: 1,
			maxWorkers: 2,
		},
	}),
)
