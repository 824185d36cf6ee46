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
	// The reader script's hash: in its address, so that browsers may keep it for ever, and whole, so that they run no other.
	env: {
		READER_BUILD: hashOf('public/reader.js').toString('hex').slice(0, 12),
		READER_INTEGRITY: `sha256-${hashOf('public/reader.js').toString('base64')}`,
	},
	experimental: {
		// The front decides for each page how large its form may be; see server/door/limits.ts.
		serverActions: { bodySizeLimit: '9mb' },
	},
}

function hashOf(file: string): Buffer {
	return createHash('sha256')
		.update(existsSync(file) ? readFileSync(file) : '')
		.digest()
}

export default createNextIntlPlugin('./i18n/request.ts')(settings)
