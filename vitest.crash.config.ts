import { defineConfig } from 'vitest/config'

/** Processes killed at random moments under load: see crash/. */
export default defineConfig({
	resolve: {
		alias: { '@': import.meta.dirname },
		conditions: ['react-server', 'node', 'import', 'default'],
	},
	ssr: { resolve: { conditions: ['react-server', 'node', 'import', 'default'] } },
	test: {
		include: ['crash/**/*.test.ts'],
		testTimeout: 60 * 60_000,
		hookTimeout: 60_000,
		server: { deps: { inline: ['server-only'] } },
	},
})
