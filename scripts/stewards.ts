import { openContent } from '@/db/content/store'
import { config } from '@/lib/config/config'
import { brokenEntry } from '@/lib/review/audit'
import { dropSeat, inviteSteward, seats } from '@/lib/steward/seats'

const USAGE = `npm run stewards                  names the seats; whose they are, nobody can tell
npm run stewards -- invite        an address for one new steward, good for 14 days
npm run stewards -- revoke SEAT   takes a seat back at once
npm run stewards -- audit         checks that nothing in the log of decisions was changed`

async function main([command, name]: string[]): Promise<void> {
	const store = await openContent()
	try {
		console.log(await answerTo(command, name))
	} finally {
		await store.close()
	}
}

async function answerTo(command: string | undefined, name: string | undefined): Promise<string> {
	if (command === undefined) return (await seats()).join('\n') || 'There is no steward yet.'
	if (command === 'invite')
		return `${config().origin}/en/steward/join/${await inviteSteward()}\nGive it to one person, by a way that nobody else reads.`
	if (command === 'revoke' && name !== undefined)
		return (await dropSeat(name)) ? `${name} is free.` : `There is no seat ${name}.`
	if (command === 'audit') return audit()
	throw new Error(USAGE)
}

async function audit(): Promise<string> {
	const broken = await brokenEntry()
	if (broken === null) return 'Every entry follows from the one before it.'
	throw new Error(
		`Entry ${broken} does not follow from the one before it: the log was changed. Compare with a copy of /transparency/log.`,
	)
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : 'The stewards could not be reached.')
	process.exit(1)
})
