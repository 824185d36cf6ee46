import { REFUSALS, type Refusal } from '@/lib/outcome'

/** Deletes one's own thing, even while the page goes away; null when it is gone, else why it is not. */
export async function sendDeletion(thing: string): Promise<Refusal | null> {
	try {
		const body = new URLSearchParams({ thing })
		const answer = await fetch('/delete', { method: 'POST', body, keepalive: true })
		const { ok, code }: { ok: boolean; code: string } = await answer.json()
		// Gone already is gone.
		if (ok || code === 'gone') return null
		return REFUSALS.find((refusal) => refusal === code) ?? 'cannotKeep'
	} catch {
		return 'cannotKeep'
	}
}
