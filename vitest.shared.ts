import type { ViteUserConfig } from 'vitest/config'

const conditions = ['react-server', 'node', 'import', 'default']

/** Joined to one file each before the tests begin: see scripts/bundle.mjs, which does so for what runs. */
const JOINED = [
	'drizzle-orm',
	'drizzle-orm/better-sqlite3',
	'drizzle-orm/node-postgres',
	'drizzle-orm/pg-core',
	'drizzle-orm/pglite',
	'drizzle-orm/sqlite-core',
]

/** What all kinds of tests have in common: modules are found as the server finds them. */
export const shared = {
	resolve: { alias: { '@': import.meta.dirname }, conditions },
	ssr: { resolve: { conditions } },
	test: {
		deps: { optimizer: { ssr: { enabled: true, include: JOINED } } },
		server: { deps: { inline: ['server-only'] } },
	},
} satisfies ViteUserConfig
