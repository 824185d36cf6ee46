import path from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)

/** Of Chromium, Firefox, Safari and Edge. */
const PUSH_SERVICES =
	'https://fcm.googleapis.com https://*.push.services.mozilla.com https://*.push.apple.com https://*.notify.windows.com'

/** Every environment variable that Treehole reads; `docs/operating.md` has the same table for people. */
export const environment = z.object({
	TREEHOLE_ORIGIN: z.url().optional(),
	TREEHOLE_HOST: z.string().default('127.0.0.1'),
	PORT: port.default(3000),
	TREEHOLE_METRICS_PORT: port.default(0),
	TREEHOLE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(4).default(0),
	TREEHOLE_DATA: z.string().default('data'),
	TREEHOLE_KEYS: z.string().default('keys'),
	TREEHOLE_CONTENT_URL: z.string().optional(),
	TREEHOLE_VAULT_URL: z.string().optional(),
	TREEHOLE_PHOTO_URL: z.string().optional(),
	TREEHOLE_KEEPER_SOCKET: z.string().optional(),
	TREEHOLE_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
	TREEHOLE_SECURITY_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
	TREEHOLE_PUSH_SERVICES: z.string().optional(),
	TREEHOLE_PUSH_JITTER_SECONDS: z.coerce.number().min(0).max(3_600).default(600),
	TREEHOLE_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
	TREEHOLE_MAIL_FROM: z.string().optional(),
	TREEHOLE_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
	TREEHOLE_SMS_TOKEN: z.string().optional(),
	TREEHOLE_STARTER: z.enum(['yes', 'no']).default('yes'),
	TREEHOLE_UNDO_SECONDS: z.coerce.number().min(0).max(60).default(10),
	TREEHOLE_PROOF_COST: z.coerce.number().int().min(1).max(1_000_000).default(2_000),
	TREEHOLE_PATIENCE_SECONDS: z.coerce.number().min(0).max(600).default(15),
	TREEHOLE_APPEAL_DAYS: z.coerce.number().int().min(1).max(366).default(30),
	TREEHOLE_LINKS: z.enum(['yes', 'no']).default('no'),
	TREEHOLE_CONTROLS: z.string().optional(),
	TREEHOLE_BUDGET_FACTOR: z.coerce.number().min(0.001).max(1_000_000).default(1),
})

export type Config = ReturnType<typeof readConfig>

/** Parses the environment; throws one readable error that names each variable at fault. */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
	const parsed = environment.safeParse(withoutEmpty(env))
	if (!parsed.success) throw new Error(`Settings do not fit:\n${z.prettifyError(parsed.error)}`)
	const set = parsed.data
	const data = path.resolve(set.TREEHOLE_DATA)
	const keys = path.resolve(set.TREEHOLE_KEYS)
	if (keys === data || keys.startsWith(data + path.sep)) {
		throw new Error(
			'TREEHOLE_KEYS lies inside TREEHOLE_DATA: keep the keys outside the data folder.',
		)
	}
	const origin = new URL(set.TREEHOLE_ORIGIN ?? `http://localhost:${set.PORT}`)
	return {
		origin: origin.origin,
		secure: origin.protocol === 'https:',
		host: set.TREEHOLE_HOST,
		port: set.PORT,
		metricsPort: set.TREEHOLE_METRICS_PORT,
		trustedProxies: set.TREEHOLE_TRUSTED_PROXIES,
		data,
		keys,
		contentUrl: set.TREEHOLE_CONTENT_URL ?? `file:${path.join(data, 'content.db')}`,
		vaultUrl: set.TREEHOLE_VAULT_URL ?? `file:${path.join(data, 'vault', 'vault.db')}`,
		photoUrl: set.TREEHOLE_PHOTO_URL ?? `file:${path.join(data, 'photos')}`,
		keeperSocket: set.TREEHOLE_KEEPER_SOCKET ?? path.join(data, 'keeper.sock'),
		logLevel: set.TREEHOLE_LOG_LEVEL,
		securityContact: set.TREEHOLE_SECURITY_CONTACT,
		push: {
			sender: { origin: origin.origin, contact: contactOf(set.TREEHOLE_SECURITY_CONTACT, origin) },
			jitterMs: set.TREEHOLE_PUSH_JITTER_SECONDS * 1000,
			services: (set.TREEHOLE_PUSH_SERVICES ?? PUSH_SERVICES).split(/[\s,]+/).filter(Boolean),
		},
		smtpUrl: set.TREEHOLE_SMTP_URL,
		mailFrom: set.TREEHOLE_MAIL_FROM ?? `Treehole <noreply@${origin.hostname}>`,
		smsUrl: set.TREEHOLE_SMS_URL,
		smsToken: set.TREEHOLE_SMS_TOKEN,
		starter: set.TREEHOLE_STARTER === 'yes',
		undoSeconds: set.TREEHOLE_UNDO_SECONDS,
		proofCost: set.TREEHOLE_PROOF_COST,
		patienceSeconds: set.TREEHOLE_PATIENCE_SECONDS,
		appealDays: set.TREEHOLE_APPEAL_DAYS,
		links: set.TREEHOLE_LINKS === 'yes',
		controls: set.TREEHOLE_CONTROLS,
		budgetFactor: set.TREEHOLE_BUDGET_FACTOR,
	}
}

/** Whom a push service may write to about this server (RFC 8292, section 2.1): an https: or mailto: address. */
function contactOf(contact: string | undefined, { protocol, origin, hostname }: URL): string {
	if (contact) return contact
	return protocol === 'https:' ? origin : `mailto:nobody@${hostname}`
}

let current: Config | undefined

/** This process's settings, read once, on first use. */
export function config(): Config {
	current ??= readConfig()
	return current
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return Object.fromEntries(
		Object.entries(env).filter(([, value]) => value !== ''),
	) as NodeJS.ProcessEnv
}
