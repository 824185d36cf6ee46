/** What this tab remembers until it is closed: null where there is nothing, or the browser refuses to say. */
export function readTab(key: string): string | null {
	try {
		return sessionStorage.getItem(key)
	} catch {
		return null
	}
}

/** Has this tab remember something, or forget it (null); false where the browser keeps nothing: blocked site data, no room. */
export function writeTab(key: string, value: string | null): boolean {
	try {
		if (value === null) sessionStorage.removeItem(key)
		else sessionStorage.setItem(key, value)
		return true
	} catch {
		return false
	}
}
