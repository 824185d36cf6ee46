import { defineConfig } from 'vitest/config'

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
		include: ['**/*.browser.test.ts'],
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
