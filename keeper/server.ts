import { createReadStream, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { VERBS, type Verb } from '@/lib/vault/verbs'
import type { Answers } from './answers'
import type { Log } from './log'

const MOST_BYTES = 64 * 1024

/** Where the backup is fetched; no verb, for its answer is a file. */
export const BACKUP_PATH = '/backup'

/** Makes the vault's copy and hands over its path; the caller removes it. */
type CopyMaker = () => Promise<{ file: string; remove(): void }>

/** The keeper's ear: POST /<verb> with JSON on the socket. A question that does not fit its shape is answered 400 and nothing more. */
export function keeperServer(answers: Answers, copy: CopyMaker, log: Log): Server {
	return createServer({ requestTimeout: 10_000, keepAliveTimeout: 30_000 }, (asking, answering) => {
		answer(asking, answering, answers, copy).catch((error) => {
			log.error('an answer failed', error)
			if (answering.headersSent) answering.destroy()
			else answering.writeHead(500).end()
		})
	})
}

async function answer(
	asking: IncomingMessage,
	answering: ServerResponse,
	answers: Answers,
	copy: CopyMaker,
): Promise<void> {
	if (asking.method !== 'POST') return void answering.writeHead(405).end()
	if (asking.url === BACKUP_PATH) return sendCopy(answering, await copy())
	const verb = (asking.url ?? '').slice(1)
	if (!isVerb(verb)) return void answering.writeHead(404).end()
	const text = await bodyOf(asking)
	const asked = text === null ? null : shapeOf(verb, text)
	if (asked === null) return void answering.writeHead(400).end()
	const answered = await (answers[verb] as (ask: unknown) => Promise<unknown>)(asked)
	const body = JSON.stringify(z.encode(VERBS[verb].answer as z.ZodType, answered))
	answering.writeHead(200, { 'content-type': 'application/json' }).end(body)
}

function isVerb(verb: string): verb is Verb {
	return Object.hasOwn(VERBS, verb)
}

function shapeOf(verb: Verb, text: string): unknown {
	try {
		return z.decode(VERBS[verb].ask as z.ZodType, JSON.parse(text))
	} catch {
		return null
	}
}

/** The body as text, or null when it is too long. */
async function bodyOf(asking: IncomingMessage): Promise<string | null> {
	const parts: Buffer[] = []
	let length = 0
	for await (const part of asking as AsyncIterable<Buffer>) {
		length += part.length
		if (length > MOST_BYTES) return null
		parts.push(part)
	}
	return Buffer.concat(parts).toString('utf8')
}

async function sendCopy(
	answering: ServerResponse,
	{ file, remove }: Awaited<ReturnType<CopyMaker>>,
): Promise<void> {
	try {
		answering.writeHead(200, { 'content-length': statSync(file).size })
		await pipeline(createReadStream(file), answering)
	} finally {
		remove()
	}
}
