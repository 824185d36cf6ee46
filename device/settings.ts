/** What this browser remembers of its own settings; it is never sent anywhere. */
export type SettingName =
	/** How often somebody came here, until the offer to install was made. */
	| 'visits'
	/** When the offer to install was made or refused, in milliseconds since 1970; `never` once it is installed. */
	| 'install-offered'
	/** `<disguise> <name>` where the app goes by another name: device/disguises.ts. */
	| 'disguise'
	/** `on` where a lock covers the screen; how it is opened lies in the store. */
	| 'lock'
	/** `yes` once somebody said that they are of age. */
	| 'adult'
	/** What this reader does not want to see, as JSON: reader/mutes.ts. */
	| 'mutes'
	/** What is being written, as JSON: lib/telling/tell-draft.ts. */
	| 'draft'
	/** `off` where j, k, l do nothing. */
	| 'keys'
	/** `yes` while the server has not heard yet that somebody left no trace here: device/debt.ts. */
	| 'owed'

/** The setting as it was written, or null; always null where the browser keeps nothing. */
export function readSetting(name: SettingName): string | null {
	try {
		return localStorage.getItem(keyOf(name))
	} catch {
		return null
	}
}

/** Keeps a setting, or forgets it (null). Private modes and full disks refuse: then it holds until the page is left. */
export function writeSetting(name: SettingName, value: string | null): void {
	try {
		if (value === null) localStorage.removeItem(keyOf(name))
		else localStorage.setItem(keyOf(name), value)
	} catch {}
}

function keyOf(name: SettingName): string {
	return `treehole.${name}`
}
