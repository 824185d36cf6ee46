import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const settings: NextConfig = {
	poweredByHeader: false,
	// The front compresses once for all readers; see server/.
	compress: false,
	reactStrictMode: true,
	// `npm run check` and `npm test` check types, tests included; a start should not wait for it.
	typescript: { ignoreBuildErrors: true },
	serverExternalPackages: ['better-sqlite3', 'sodium-native', 'pino', 'pg'],
	// The reader script's hash, so that browsers may keep it for ever.
	env: { READER_BUILD: hashOf('public/reader.js') },
	experimental: {
		serverActions: { bodySizeLimit: '64kb' },
	},
}

function hashOf(file: string): string {
	if (!existsSync(file)) return ''
	return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)
}

export default createNextIntlPlugin('./i18n/request.ts')(settings)
