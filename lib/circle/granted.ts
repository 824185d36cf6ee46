import 'server-only'
import { headers } from 'next/headers'
import { type CircleId, parseThingId } from '@/lib/crypto/id'
import { CIRCLE_HEADER } from './circle-header'

/** The circle that this request may read, or null. The page itself learns nothing more of its reader. */
export async function grantedCircle(): Promise<CircleId | null> {
	return parseThingId((await headers()).get(CIRCLE_HEADER) ?? '')
}
