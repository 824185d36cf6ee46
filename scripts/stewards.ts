import { openContent } from '@/db/content/store'
import { config } from '@/lib/config/config'
import { auditHead, brokenEntry } from '@/lib/review/audit'
import { dropSeat, inviteSteward, seats } from '@/lib/steward/seats'

const USAGE = `npm run stewards                  names the seats; whose they are, nobody can tell
npm run stewards -- invite        an address for one new steward, good for 14 days
npm run stewards -- revoke SEAT   takes a seat back at once
npm run stewards -- audit         checks that nothing in the log of decisions was changed
npm run stewards -- audit NUMBER HASH   checks as well that it still holds what /transparency showed once`

async function main([command, name, hash]: string[]): Promise<void> {
	const store = await openContent()
	try {
		console.log(await answerTo(command, name, hash))
	} finally {
		await store.close()
	}
}

async function answerTo(
	command: string | undefined,
	name: string | undefined,
	hash: string | undefined,
): Promise<string> {
	if (command === undefined) return (await seats()).join('\n') || 'There is no steward yet.'
	if (command === 'invite')
		return `${config().origin}/en/steward/join/${await inviteSteward()}\nGive it to one person, by a way that nobody else reads.`
	if (command === 'revoke' && name !== undefined)
		return (await dropSeat(name)) ? `${name} is free.` : `There is no seat ${name}.`
	if (command === 'audit') return audit(name, hash)
	throw new Error(USAGE)
}

async function audit(number?: string, hash?: string): Promise<string> {
	if ((number === undefined) !== (hash === undefined)) throw new Error(USAGE)
	const kept = number && hash ? { number: Number(number), hash: hash.toLowerCase() } : undefined
	const broken = await brokenEntry(kept)
	if (broken !== null)
		throw new Error(
			`Entry ${broken} is not what it was: the log was changed or cut off there. Compare with a copy of /transparency/log.`,
		)
	const head = await auditHead()
	return `Every entry follows from the one before it. ${head ? `Keep its end: ${head.number} ${head.hash}` : 'There is none yet.'}`
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : 'The stewards could not be reached.')
	process.exit(1)
})
