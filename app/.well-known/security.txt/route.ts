import { config } from '@/lib/config/config'

const DAY_MS = 24 * 60 * 60 * 1000
const GOOD_FOR_DAYS = 90

/**
 * Whom to tell about a hole (RFC 9116). Its end moves along with the day: an installation that still answers still has this
 * contact. Without a contact there is no such file.
 */
export function GET(): Response {
	const { securityContact, origin } = config()
	if (!securityContact) return new Response(null, { status: 404 })
	const lines = [
		`Contact: ${securityContact}`,
		`Expires: ${endOf(Date.now())}`,
		'Preferred-Languages: en, zh',
		`Canonical: ${origin}/.well-known/security.txt`,
	]
	return new Response(`${lines.join('\n')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'max-age=86400' },
	})
}

/** Midnight in so many days, as RFC 3339 has it. */
function endOf(now: number): string {
	const midnight = Math.floor(now / DAY_MS) * DAY_MS
	return new Date(midnight + GOOD_FOR_DAYS * DAY_MS).toISOString()
}
