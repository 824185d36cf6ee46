import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Loot } from '@/games/world/loot'
import { parseThingId } from '@/lib/crypto/id'
import type { WebKeys } from '@/lib/keys/web-keys'
import { MemberSecret, standingOf } from '@/lib/mark/member-marks'
import { epochOf, hourOf } from '@/lib/time/hours'
import { sealLabel } from '@/lib/vault/label'
import { INNER_BYTES } from '@/lib/vault/record'
import type { Asking } from './asking'
import { bytesOf, hexOf, type Row, rowsOf, type Value } from './rows'
import type { Told, Town } from './town'

/** A keeper whose `rows` also hands out what seals say, which only the keeper can open: their tellers' standings. */
export function openingSeals(
	ask: Asking,
	{ secrets }: Town,
	told: readonly Told[],
	{ label }: WebKeys,
): Asking {
	const seals = new Map(
		told.flatMap(({ id, member }) => {
			const thing = parseThingId(id)
			const standing = standingInner(secrets[member] ?? new Uint8Array())
			return thing ? [[hexOf(sealLabel(label.current, thing)), standing] as const] : []
		}),
	)
	return async (verb, question) => {
		const answer = await ask(verb, question)
		if (!('inners' in answer) || !('labels' in question)) return answer
		const labels = question.labels.map(hexOf)
		return {
			...answer,
			inners: answer.inners.map((inner, at) => inner ?? seals.get(labels[at] ?? '') ?? null),
		}
	}
}

function standingInner(secret: Uint8Array): Uint8Array {
	const inner = new Uint8Array(INNER_BYTES)
	inner.set(standingOf(new MemberSecret(secret), epochOf(hourOf(Date.now()))))
	return inner
}

/** A copy in which things are numbered as they come. */
export function numbered(stolen: Loot, told: readonly Told[]): Loot {
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-numbered-'))
	cpSync(path.join(stolen.folder, 'data'), path.join(folder, 'data'), { recursive: true })
	const store = new Database(path.join(folder, 'data', 'content.db'))
	store.exec('CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT, thing BLOB)')
	const add = store.prepare('INSERT INTO event (thing) VALUES (?)')
	for (const { id } of told) add.run(Buffer.from(id, 'base64url'))
	store.close()
	return { folder }
}

/** The rows of a copy of `store` that has one table more: who told what. */
export function rowsWithAuthors(
	store: string,
	copy: string,
	told: readonly Told[],
	accounts: readonly Value[],
): Row[] {
	const from = new Database(store, { readonly: true })
	from.prepare('VACUUM INTO ?').run(copy)
	from.close()
	const to = new Database(copy)
	to.exec('CREATE TABLE author (thing BLOB, account BLOB)')
	const add = to.prepare('INSERT INTO author VALUES (?, ?)')
	for (const { id, member } of told)
		add.run(Buffer.from(id, 'base64url'), Buffer.from(bytesOf(accounts[member] ?? '')))
	to.close()
	return rowsOf(copy)
}
