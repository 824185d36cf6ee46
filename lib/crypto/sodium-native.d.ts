/** The few calls of libsodium that Treehole uses; the package ships no types. */
declare module 'sodium-native' {
	export const crypto_box_SEALBYTES: number
	export function crypto_box_keypair(publicKey: Buffer, secretKey: Buffer): void
	export function crypto_scalarmult_base(publicKey: Buffer, secretKey: Buffer): void
	export function crypto_box_seal(sealed: Buffer, message: Buffer, publicKey: Buffer): void
	export function crypto_box_seal_open(
		message: Buffer,
		sealed: Buffer,
		publicKey: Buffer,
		secretKey: Buffer,
	): boolean
}
