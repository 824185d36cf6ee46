import { defineConfig } from 'vitest/config'
import { MAIN_JOURNEYS } from './browser/main-journeys'

const isAll = process.env.TREEHOLE_BROWSERS === 'all'

/** Tests that drive a browser against the production build: see browser/. */
export default defineConfig({
	resolve: {
		alias: {
			'@': import.meta.dirname,
			// Tests may ask the keeper at its own door.
			'server-only': `${import.meta.dirname}/scripts/nothing.mjs`,
		},
	},
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
})
