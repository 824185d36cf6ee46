/**
 * Whether an address belongs to one of `services`: origins, with `*.` for any host below. Whatever else somebody sends as
 * their push service could be a machine beside ours (server-side request forgery, CWE-918).
 */
export function isPushService(endpoint: string, services: readonly string[]): boolean {
	if (!URL.canParse(endpoint)) return false
	const { protocol, host, username, password } = new URL(endpoint)
	if (username || password) return false
	return services.some((service) => {
		const [scheme, name = ''] = service.split('://')
		if (`${scheme}:` !== protocol) return false
		return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name
	})
}
