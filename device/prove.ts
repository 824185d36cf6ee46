import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/**
 * Fetches a puzzle for telling and solves it with WebCrypto, in the page as in the service worker, which has no workers of
 * its own. Resolves to the guard's field for one sending; rejects without a network.
 */
export async function proveAnew(): Promise<[['proof', string]]> {
	const answer = await fetch('/proof?for=tell')
	if (!answer.ok) throw new Error('there is no puzzle')
	const challenge: Challenge = await answer.json()
	const solution = await solveChallenge({ challenge, deriveKey })
	if (!solution) throw new Error('the puzzle was not solved')
	return [['proof', btoa(JSON.stringify({ challenge, solution }))]]
}
