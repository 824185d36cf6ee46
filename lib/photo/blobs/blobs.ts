/** Where photos lie once they are out: names and noise. Names are made of letters, digits, `-`, `_` and one dot. */
export interface Blobs {
	/** Resolves when the blob would survive a power cut. Putting the same again is harmless. */
	put(name: string, body: Uint8Array): Promise<void>
	/** Null when there is none. */
	get(name: string): Promise<Uint8Array | null>
	/** Also resolves when there was none. */
	remove(name: string): Promise<void>
}
