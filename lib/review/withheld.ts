import 'server-only'
import { eq } from 'drizzle-orm'
import { withheld } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, type Statement, statement } from '@/db/dialect/statement'
import type { ToldIn } from '@/lib/card/card'
import { type CircleId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { padded, unpadded } from '@/lib/crypto/padded'
import { webKeys } from '@/lib/keys/web-keys'
import type { PhotoName } from '@/lib/photo/photo-name'
import type { Veil } from '@/lib/veil/veil'

/** A secret that nobody may read now: all of its row and its poll's answers. */
export interface WithheldSecret {
	readonly kind: 'secret'
	readonly circle: CircleId | null
	readonly language: ToldIn
	readonly text: string
	readonly colour: number
	readonly texture: number
	readonly topics: readonly string[]
	readonly answers: readonly string[]
	readonly hearts: number
	/** Whole hours since 1970 when it came out. */
	readonly hour: number
	readonly veil: Veil
	/** Key and perceptual hash in base64url. */
	readonly photo?: { name: PhotoName; key: string; alt: string; print: string }
}

export interface WithheldReply {
	readonly kind: 'reply'
	readonly text: string
}

export type Withheld = WithheldSecret | WithheldReply

const BLOCK = 512

const keep = statement<{ id: Uint8Array; body: Uint8Array }>((slot) =>
	content()
		.read.insert(withheld)
		.values({ id: slot('id'), body: slot('body') }),
)
const drop = statement<{ id: Uint8Array }>((slot) =>
	content()
		.read.delete(withheld)
		.where(eq(withheld.id, slot('id'))),
)

/** GCM(K_waiting, length(4) ‖ JSON ‖ zeros, aad = id), as for secrets that wait. */
export function keepWithheld(id: ThingId, what: Withheld): Statement {
	const json = Buffer.from(JSON.stringify(what))
	const body = webKeys().waiting.encrypt(padded(json, BLOCK), thingBytes(id))
	return keep({ id: thingBytes(id), body })
}

export function dropWithheld(id: ThingId): Statement {
	return must(drop({ id: thingBytes(id) }))
}

/** What is withheld under this id, or null where nothing is, or no key of the ring opens it. */
export async function withheldBy(id: ThingId): Promise<Withheld | null> {
	const [row] = await content()
		.read.select({ body: withheld.body })
		.from(withheld)
		.where(eq(withheld.id, thingBytes(id)))
	const whole = row && webKeys().waiting.decrypt(row.body, thingBytes(id))
	return whole ? (JSON.parse(Buffer.from(unpadded(whole)).toString()) as Withheld) : null
}
