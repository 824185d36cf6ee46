import {
	newThingId,
	parseThingId,
	type ThingId,
	thingBytes,
	thingIdFromBytes,
} from '@/lib/crypto/id'

/** The public name of a photo: 16 random bytes of its own, spelled like the id of a thing. */
export type PhotoName = string & { readonly __photo: unique symbol }

const asName = (id: ThingId | null) => id as unknown as PhotoName

export function newPhotoName(): PhotoName {
	return asName(newThingId())
}

export function photoNameFromBytes(bytes: Uint8Array): PhotoName {
	return asName(thingIdFromBytes(bytes))
}

/** Null for what is no name. */
export function parsePhotoName(text: string): PhotoName | null {
	return asName(parseThingId(text))
}

export function photoNameBytes(name: PhotoName): Uint8Array {
	return thingBytes(name as unknown as ThingId)
}
