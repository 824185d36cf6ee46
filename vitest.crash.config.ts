import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from './vitest.shared'

/** Processes killed at random moments under load: see crash/. */
export default mergeConfig(
	shared,
	defineConfig({
		test: {
			include: ['crash/**/*.test.ts'],
			testTimeout: 60 * 60_000,
			hookTimeout: 60_000,
		},
	}),
)
