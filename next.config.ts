import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const settings: NextConfig = {
	poweredByHeader: false,
	// The front compresses once for all readers; see server/.
	compress: false,
	reactStrictMode: true,
	serverExternalPackages: ['better-sqlite3', 'sodium-native', 'pino', 'pg'],
	experimental: {
		serverActions: { bodySizeLimit: '64kb' },
	},
}

export default createNextIntlPlugin('./i18n/request.ts')(settings)
