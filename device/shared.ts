import type { Shared } from './shared-form'
import { putIn, throwOut } from './store'

/** Keeps what was shared until the composer takes it; false when the device keeps nothing. */
export async function keepShared(shared: Shared, picture: Blob | null): Promise<boolean> {
	if (!(await putIn('shared', 'text', shared))) return false
	if (!picture) await throwOut('shared', 'picture')
	else if (await putIn('shared', 'picture', picture)) await throwOut('draft', 'photo')
	else await putIn('shared', 'text', { ...shared, fault: 'lost' } satisfies Shared)
	return true
}
