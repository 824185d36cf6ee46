import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

export default defineConfig({
	resolve: {
		alias: { '@': root },
		conditions: ['react-server', 'node', 'import', 'default'],
	},
	ssr: { resolve: { conditions: ['react-server', 'node', 'import', 'default'] } },
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
		server: { deps: { inline: ['server-only'] } },
		// Two seconds of work take twenty on a machine with other work; what is wrong by chance is not wrong twice.
		testTimeout: 30_000,
		hookTimeout: 60_000,
		retry: 1,
		root: path.resolve(root),
	},
})
