import { config } from '@/lib/config/config'

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The names that we answer to, and whose pages may send us forms. */
export interface Hosts {
	/** Whether the Host header names us. */
	isOurs(host: string | undefined): boolean
	/** Whether a page of `origin` is a page of ours, for a request that came to `host`. */
	isOurOrigin(origin: string, host: string | undefined): boolean
}

/**
 * Only our own name. On a machine of one's own it also has its other usual names, at whatever port leads to us; another
 * site cannot take one of those, however it sets its DNS.
 */
export function hostsOf(origin: string): Hosts {
	const { host, hostname, protocol } = new URL(origin)
	const names = new Set([host, host === hostname ? `${host}:${defaultPort(protocol)}` : host])
	const local = protocol === 'http:' && LOCAL_NAMES.has(hostname)
	const isLocal = (name: string) => local && LOCAL_NAMES.has(name.replace(/:\d{1,5}$/, ''))
	return {
		isOurs: (given = '') => names.has(given) || isLocal(given),
		isOurOrigin: (given, to = '') =>
			given === origin || (isLocal(to) && given === `${protocol}//${to}`),
	}
}

function defaultPort(protocol: string): number {
	return protocol === 'https:' ? 443 : 80
}

let current: Hosts | undefined

export function hosts(): Hosts {
	current ??= hostsOf(config().origin)
	return current
}
