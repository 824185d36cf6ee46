import { type Challenge, type Solution, solveChallenge, solveChallengeWorkers } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Guarded } from './guarded'

/**
 * Runs in the browser: fetches a puzzle for `what` and solves it, in workers where they can be had. Resolves to the
 * value of the form's `proof` field; rejects when it cannot be done here, or was aborted.
 */
export async function solveProof(what: Guarded, controller: AbortController): Promise<string> {
	const answer = await fetch(`/proof?for=${what}`, { signal: controller.signal })
	if (!answer.ok) throw new Error('there is no puzzle')
	const challenge: Challenge = await answer.json()
	const solution = await solve(challenge, controller)
	if (!solution) throw new Error('the puzzle was not solved')
	return btoa(JSON.stringify({ challenge, solution }))
}

async function solve(challenge: Challenge, controller: AbortController): Promise<Solution | null> {
	try {
		const concurrency = Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1))
		return await solveChallengeWorkers({ challenge, concurrency, controller, createWorker })
	} catch {
		// Workers may be forbidden or broken; WebCrypto keeps most of the work off this thread anyway.
		return solveChallenge({ challenge, controller, deriveKey })
	}
}

function createWorker(): Worker {
	return new Worker(new URL('./solve-worker.ts', import.meta.url), { type: 'module' })
}
