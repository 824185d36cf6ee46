const LENGTH_BYTES = 4

/** length(4, big-endian) ‖ bytes ‖ zeros up to a multiple of `block`: what is sealed then tells little of its length. */
export function padded(bytes: Uint8Array, block: number): Uint8Array {
	const whole = Buffer.alloc(Math.ceil((bytes.length + LENGTH_BYTES) / block) * block)
	whole.writeUInt32BE(bytes.length)
	whole.set(bytes, LENGTH_BYTES)
	return whole
}

/** What `padded` was given. */
export function unpadded(whole: Uint8Array): Uint8Array {
	const length = Buffer.from(whole.buffer, whole.byteOffset, LENGTH_BYTES).readUInt32BE()
	return whole.subarray(LENGTH_BYTES, LENGTH_BYTES + length)
}
