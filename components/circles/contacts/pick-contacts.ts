/** The Contact Picker API (W3C), where there is one: Chrome on Android. */
interface ContactsManager {
	select(
		properties: readonly ('tel' | 'email')[],
		options: { multiple: boolean },
	): Promise<readonly { readonly tel?: readonly string[]; readonly email?: readonly string[] }[]>
}

/** What the person picked among the phone's contacts: numbers and addresses, and no names. */
export async function pickContacts(): Promise<string[]> {
	const { contacts } = navigator as Navigator & { contacts?: ContactsManager }
	try {
		const picked = (await contacts?.select(['tel', 'email'], { multiple: true })) ?? []
		return picked.flatMap(({ tel = [], email = [] }) => [...tel, ...email])
	} catch {
		// Closed without picking.
		return []
	}
}
