import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { bits, der, integer, objectId, octets, sequence, set, tagged, text, time } from './der'

const DAY_MS = 86_400_000

const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'))
const COMMON_NAME = '2.5.4.3'
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17'
const DNS_NAME = 0x82

/** Key and certificate as PEM. */
export interface Certificate {
	readonly key: string
	readonly cert: string
}

/**
 * A certificate for `host`, signed by its own key, good from yesterday to tomorrow (RFC 5280, section 4.1). Made by hand, so
 * that a test needs neither openssl nor a key in the repository.
 */
export function certificateFor(host: string, now: number = Date.now()): Certificate {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
	const name = sequence(set(sequence(objectId(COMMON_NAME), text(host))))
	const hosts = octets(sequence(der(DNS_NAME, Buffer.from(host))))
	const body = sequence(
		tagged(0, integer(Buffer.from([2]))),
		// The first bit is 0, or it would be a negative number; the second is 1, or it would have needless zeros.
		integer(Buffer.concat([Buffer.from([0x40]), randomBytes(8)])),
		ECDSA_WITH_SHA256,
		name,
		sequence(time(new Date(now - DAY_MS)), time(new Date(now + DAY_MS))),
		name,
		publicKey.export({ type: 'spki', format: 'der' }),
		tagged(3, sequence(sequence(objectId(SUBJECT_ALTERNATIVE_NAME), hosts))),
	)
	const whole = sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, privateKey)))
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
		cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
	}
}
