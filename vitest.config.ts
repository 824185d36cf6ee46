import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from './vitest.shared'

export default mergeConfig(
	shared,
	defineConfig({
		test: {
			include: ['**/*.test.{ts,tsx}'],
			exclude: [
				'node_modules/**',
				'.next/**',
				'.build/**',
				'**/*.browser.test.ts',
				'crash/**',
				'games/**',
			],
			// Two seconds of work take twenty on a machine with other work; what is wrong by chance is not wrong twice.
			testTimeout: 30_000,
			hookTimeout: 60_000,
			retry: 1,
			root: import.meta.dirname,
		},
	}),
)
