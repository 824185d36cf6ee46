// Loaded into web or keeper before everything else (`node --import`). It remembers what the cryptography of the process is
// handed, keys and S above all, and when it is told to, fails with an error that holds all of it in every writing.
import crypto from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

const folder = process.env.SABOTAGE
const order = path.join(folder, `order-${process.pid}`)
const handled = new Map()

/** Raw bytes of whatever can be a key. */
function bytesOf(thing) {
	if (thing instanceof crypto.KeyObject) return thing.export()
	return ArrayBuffer.isView(thing)
		? Buffer.from(thing.buffer, thing.byteOffset, thing.byteLength)
		: null
}

function remember(...things) {
	for (const thing of things) {
		const bytes = bytesOf(thing)
		if (bytes && bytes.length >= 16 && bytes.length <= 32) handled.set(bytes.toString('hex'), bytes)
	}
	if (existsSync(order)) fail(readFileSync(order, 'utf8'))
}

/** `throw`: inside the request, where it may be caught; `crash`: outside, where nobody catches it; `print`: as a control. */
function fail(how) {
	rmSync(order)
	const error = laden([...handled.values()])
	const digests = [...handled.values()].map((bytes) => crypto.hash('sha256', bytes, 'hex'))
	const witness = { how, digests, env: { ...process.env } }
	writeFileSync(path.join(folder, `witness-${process.pid}.json`), JSON.stringify(witness))
	if (how === 'print') process.stderr.write(error.message)
	else if (how === 'crash')
		setImmediate(() => {
			throw error
		})
	else throw error
}

function laden(all) {
	const writings = ['hex', 'base64', 'base64url', 'utf16le', 'latin1'].flatMap((form) =>
		all.map((bytes) => bytes.toString(form)),
	)
	const error = new Error(writings.join('\n'), { cause: new TypeError(writings.join(' ')) })
	return Object.assign(error, { all, writings, code: writings[0], env: process.env })
}

const { createHmac, hkdfSync, createCipheriv, createDecipheriv } = crypto
crypto.createHmac = (name, key, ...more) => {
	remember(key)
	const mac = createHmac(name, key, ...more)
	const { update } = mac
	mac.update = (data, ...rest) => {
		remember(data)
		return update.call(mac, data, ...rest)
	}
	return mac
}
crypto.hkdfSync = (hash, key, ...more) => {
	remember(key)
	return hkdfSync(hash, key, ...more)
}
crypto.createCipheriv = (name, key, ...more) => {
	remember(key)
	return createCipheriv(name, key, ...more)
}
crypto.createDecipheriv = (name, key, ...more) => {
	remember(key)
	return createDecipheriv(name, key, ...more)
}
syncBuiltinESMExports()
