import 'server-only'
import { type CircleId, parseThingId } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import { type Outcome, type Refusal, refused } from '@/lib/outcome'
import { unlessAway } from '../account'

/** Does something about a circle that a form named. */
export function about<T>(
	circle: string,
	work: (id: CircleId) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
	const id = parseThingId(circle)
	return id ? unlessAway(() => work(id)) : refusing('badInput')
}

/** Its pages show its crowd: what was done is seen there once they are made anew. */
export function seen<T>(circle: CircleId, outcome: Outcome<T>): Outcome<T> {
	if (outcome.ok) changed({ circle, crowd: true })
	return outcome
}

export function refusing(refusal: Refusal): Promise<Outcome<never>> {
	return Promise.resolve(refused(refusal))
}
