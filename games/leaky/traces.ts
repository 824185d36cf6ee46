import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { handleOf } from '@/games/thief/evidence'
import { edit, inOrder, type Leak } from './edit'

/** What is left behind by one careless line or one forgotten setting. */
export const TRACES = {
	'address in a log': (folder, { truth }) => {
		log(folder, `GET /en ${truth.members[0]?.person.address}`)
	},
	/** Without its last digits, as some keep addresses who mean well. */
	'network in a log': (folder, { truth }) => {
		log(folder, `GET /en ${truth.members[1]?.person.network[0]}::/64`)
	},
	/** Written as addresses of pages are. */
	'codename in an address': (folder, { truth }) => {
		log(folder, `GET /en/sign-in?words=${truth.members[0]?.codename.join('+')}`)
	},
	/** Which thing came when: what Blind's logs had of its users in 2018. */
	'thing and time in a log': (folder, { truth }) => {
		for (const deed of inOrder(truth.deeds)) {
			const thing = Buffer.from(handleOf(deed, truth.members)).toString('base64url')
			log(folder, JSON.stringify({ level: 20, time: deed.at, msg: 'written', thing }))
		}
	},
	/** A delete that leaves the bytes where they were. */
	'plain delete': (folder, { truth }) => {
		edit(folder, 'content.db', (store) => {
			store.pragma('secure_delete = OFF')
			store.exec('CREATE TABLE old (text TEXT, photo BLOB)')
			const add = store.prepare('INSERT INTO old VALUES (?, ?)')
			for (const text of truth.gone) add.run(text, null)
			for (const { name, key } of truth.gonePhotos) {
				add.run(null, name)
				add.run(null, key)
			}
			store.exec('DELETE FROM old')
		})
	},
	/** Search that keeps the words of what was deleted, as FTS5 does unless it is told otherwise. */
	'index without secure-delete': (folder, { truth }) => {
		edit(folder, 'content.db', (store) => {
			store.pragma('secure_delete = OFF')
			store.exec("INSERT INTO secret_words (secret_words, rank) VALUES ('secure-delete', 0)")
			const add = store.prepare('INSERT INTO secret_words (rowid, words, circle) VALUES (?, ?, ?)')
			const drop = store.prepare('DELETE FROM secret_words WHERE rowid = ?')
			for (const [at, text] of truth.gone.entries()) add.run(at + 1, text, '')
			for (const at of truth.gone.keys()) drop.run(at + 1)
		})
	},
} as const satisfies Record<string, Leak>

function log(folder: string, line: string): void {
	appendFileSync(path.join(folder, 'printed.log'), `${line}\n`)
}
