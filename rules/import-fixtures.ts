type Import = readonly [file: string, from: string]

/** Rule of .dependency-cruiser.mjs → how the editor says why → files that break it, and what they import. */
export const BREAKS: Readonly<Record<string, Readonly<Record<string, readonly Import[]>>>> = {
	'reading-never-reaches-the-vault': {
		'works without the vault': [
			['lib/feed/a.ts', '@/lib/vault/seal'],
			['lib/thread/a.ts', '../vault/seal'],
			['lib/search/a.ts', '@/db/vault/store'],
			['lib/topic/a.ts', '@/keeper/keeper'],
			['lib/circle/a.ts', '@/lib/vault/seal'],
			['lib/card/a.ts', '@/lib/vault/seal'],
			['lib/photo/a.ts', '@/lib/vault/seal'],
			['db/content/a.ts', '../vault/store'],
			['components/feed/a.tsx', '@/lib/vault/seal'],
			['components/card/a.tsx', '@/lib/vault/seal'],
			['components/thread/a.tsx', '@/lib/vault/seal'],
		],
	},
	'content-and-identity-meet-in-telling': {
		'meet in lib/telling': [
			['lib/heart/a.ts', '@/lib/vault/seal'],
			['lib/guard/a.ts', '@/lib/vault/seal'],
		],
	},
	'only-the-keeper-opens-the-vault-store': {
		'Only the keeper opens': [
			['server/a.ts', '@/db/vault/store'],
			['games/a.ts', '@/db/vault/store'],
			['lib/telling/a.ts', '@/db/vault/store'],
			['lib/member/a.ts', '@/db/vault/store'],
			['db/dialect/a.ts', '../vault/store'],
		],
	},
	'db-knows-nobody-above': {
		'knows nobody above': [['db/dialect/a.ts', '@/server/front']],
		'ids, time and settings alone': [
			['db/dialect/a.ts', '@/lib/feed/feed-queries'],
			['db/vault/a.ts', '@/lib/vault/seal'],
		],
	},
	'lib-knows-no-pages': {
		'never the other way': [
			['lib/telling/a.ts', '@/components/ui/button'],
			['lib/heart/a.ts', '@/app/page'],
			['lib/vault/a.ts', '@/server/front'],
		],
	},
	'components-know-no-routes': {
		'composed by pages': [
			['components/ui/a.tsx', '@/app/page'],
			['components/feed/a.tsx', '@/app/page'],
		],
		'other sides of a wall': [['components/ui/a.tsx', '@/server/front']],
	},
	'components-ask-queries': {
		'Ask a query of lib': [
			['components/thread/a.tsx', '@/db/content/store'],
			['components/ui/a.tsx', '@/db/content/store'],
			['app/page.tsx', '@/db/content/store'],
		],
	},
	'keeper-serves-no-pages': {
		'process of its own': [
			['keeper/a.ts', '@/components/ui/button'],
			['keeper/a.ts', '@/lib/feed/feed-queries'],
			['keeper/a.ts', '@/lib/telling/tell-command'],
		],
	},
	'people-know-no-content': {
		'never asks what was told': [
			['lib/member/a.ts', '@/lib/feed/feed-queries'],
			['lib/member/a.ts', '../telling/tell-command'],
			['lib/vault/a.ts', '@/lib/thread/thread-queries'],
			['lib/keys/a.ts', '@/lib/card/card'],
			['lib/guard/a.ts', '@/lib/circle/circle'],
		],
	},
	'browser-scripts-stay-small': {
		'What the server knows': [
			['reader/a.ts', '@/server/front'],
			['sw/a.ts', '@/db/content/store'],
			['instrumentation-client.ts', '@/keeper/keeper'],
			['device/a.ts', '@/server/front'],
		],
		'without Node': [['device/a.ts', 'node:fs']],
		'without React': [['reader/a.ts', 'react']],
	},
	'the-device-stands-below': {
		'knows none of them': [
			['device/a.ts', '@/reader/main'],
			['device/a.ts', '@/lib/feed/cursor'],
		],
	},
	'product-imports-no-workshop': {
		'Starting, testing': [
			...[
				'app',
				'components/feed',
				'db/content',
				'device',
				'i18n',
				'keeper',
				'lib/feed',
				'lib/heart',
				'lib/keys',
				'lib/member',
			]
				.concat('lib/telling', 'reader', 'server', 'sw')
				.map((folder) => [`${folder}/a.ts`, '@/games/run'] as const),
			['server/a.ts', '@/scripts/node.mjs'],
		],
	},
	'plain-links-only': {
		'plain <a href>': [
			['components/ui/a.tsx', 'next/link'],
			['components/card/a.tsx', 'next/link'],
			['lib/settle/a.ts', 'next/link'],
		],
	},
}

/** What each side does import. */
export const FITS: readonly Import[] = [
	['lib/telling/a.ts', '@/lib/vault/seal'],
	['lib/feed/a.ts', '@/db/content/store'],
	['lib/feed/a.test.ts', '@/lib/vault/seal'],
	['app/page.tsx', '@/lib/feed/feed-queries'],
	['app/page.tsx', 'next/server'],
	['reader/a.ts', '@/lib/text/limits'],
	['keeper/a.ts', '@/db/vault/store'],
	['scripts/a.ts', '@/db/vault/store'],
	['db/content/a.ts', '@/lib/crypto/id'],
	['device/a.ts', '@/lib/text/limits'],
	['lib/member/a.ts', '@/lib/crypto/id'],
	['games/a.ts', '@/browser/app'],
	['components/circles/a.tsx', '@simplewebauthn/browser'],
]
