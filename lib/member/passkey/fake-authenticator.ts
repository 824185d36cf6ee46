import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

const PRESENT_AND_VERIFIED = 0b0101
const WITH_CREDENTIAL = 0b0100_0000

/** For tests: a device with one passkey (ES256, attestation "none"), as WebAuthn level 3, section 6 describes it. */
export class FakeAuthenticator {
	readonly id = randomBytes(32)
	readonly #key: KeyObject
	readonly #publicJwk: { x: string; y: string }

	constructor(readonly origin: string) {
		const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
		this.#key = privateKey
		const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
		this.#publicJwk = { x, y }
	}

	/** What `navigator.credentials.create` answers to that challenge, as JSON. */
	create(challenge: string, flags = PRESENT_AND_VERIFIED): string {
		const id = this.id
		const credential = [Buffer.alloc(16), uint16(id.length), id, this.#coseKey()]
		const data = Buffer.concat([this.#head(flags | WITH_CREDENTIAL), ...credential])
		const attestation = Buffer.concat([
			map(3),
			...[text('fmt'), text('none'), text('attStmt'), map(0), text('authData'), bytes(data)],
		])
		return this.#answer({
			clientDataJSON: this.#clientData('webauthn.create', challenge).toString('base64url'),
			attestationObject: attestation.toString('base64url'),
		})
	}

	/** What `navigator.credentials.get` answers to that challenge; `userHandle` is S. */
	get(challenge: string, userHandle: Uint8Array, flags = PRESENT_AND_VERIFIED): string {
		const client = this.#clientData('webauthn.get', challenge)
		const data = this.#head(flags)
		const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
		return this.#answer({
			clientDataJSON: client.toString('base64url'),
			authenticatorData: data.toString('base64url'),
			signature: sign('sha256', signed, this.#key).toString('base64url'),
			userHandle: Buffer.from(userHandle).toString('base64url'),
		})
	}

	#answer(response: Record<string, string>): string {
		const id = this.id.toString('base64url')
		const rest = { type: 'public-key', clientExtensionResults: {} }
		return JSON.stringify({ id, rawId: id, response, ...rest })
	}

	#clientData(type: string, challenge: string): Buffer {
		return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
	}

	/** SHA-256 of the host, flags, and a signature counter of 0. */
	#head(flags: number): Buffer {
		const host = createHash('sha256').update(new URL(this.origin).hostname).digest()
		return Buffer.concat([host, Buffer.from([flags]), Buffer.alloc(4)])
	}

	/** COSE (RFC 9052): kty 2 (EC2), alg −7 (ES256), crv 1 (P-256), x, y. */
	#coseKey(): Buffer {
		const point = ({ x, y }: { x: string; y: string }) => [
			...[Buffer.from([0x21]), bytes(Buffer.from(x, 'base64url'))],
			...[Buffer.from([0x22]), bytes(Buffer.from(y, 'base64url'))],
		]
		const head = Buffer.from([0x01, 0x02, 0x03, 0x26, 0x20, 0x01])
		return Buffer.concat([map(5), head, ...point(this.#publicJwk)])
	}
}

/** CBOR (RFC 8949), as far as it is needed: maps and texts under 24, byte strings from 24 to 65,535. */
const map = (size: number) => Buffer.from([0xa0 | size])
const text = (value: string) =>
	Buffer.concat([Buffer.from([0x60 | value.length]), Buffer.from(value)])

function bytes(value: Buffer): Buffer {
	const head = value.length < 256 ? Buffer.from([0x58, value.length]) : Buffer.from([0x59])
	const length = value.length < 256 ? Buffer.alloc(0) : uint16(value.length)
	return Buffer.concat([head, length, value])
}

function uint16(value: number): Buffer {
	const buffer = Buffer.alloc(2)
	buffer.writeUInt16BE(value)
	return buffer
}
