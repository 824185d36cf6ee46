import { defineConfig } from 'vitest/config'

/** Adversaries against the running application: see games/. */
export default defineConfig({
	resolve: {
		alias: { '@': import.meta.dirname },
		conditions: ['react-server', 'node', 'import', 'default'],
	},
	ssr: { resolve: { conditions: ['react-server', 'node', 'import', 'default'] } },
	test: {
		include: ['games/**/*.test.ts'],
		reporters: ['default', './games/table-reporter.ts'],
		maxWorkers: 2,
		testTimeout: 60 * 60_000,
		hookTimeout: 60 * 60_000,
		server: { deps: { inline: ['server-only'] } },
	},
})
