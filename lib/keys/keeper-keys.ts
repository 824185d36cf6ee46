import path from 'node:path'
import { type Rings, readKeyFile } from './key-file'
import { newKey } from './new-key'
import { CAME_LATER, KEEPER_FILE, KEEPER_PURPOSES, type KeeperPurpose } from './purposes'
import { Ring } from './ring'
import { finishKeyFile, replaceKeyFile } from './write-key-file'

export type KeeperRings = Rings<KeeperPurpose>

type Needed = Exclude<KeeperPurpose, (typeof CAME_LATER)[number]>
const NEEDED = (Object.keys(KEEPER_PURPOSES) as KeeperPurpose[]).filter(
	(purpose): purpose is Needed => !CAME_LATER.some((later) => later === purpose),
)

/** The keeper's rings from `folder`, read and checked now; throws KeyTrouble. */
export function readKeeperKeys(folder: string): KeeperRings {
	return read(folder).rings
}

/** With fresh keys where the file is of an earlier version. */
function read(folder: string): { rings: KeeperRings; complete: boolean } {
	const file = path.join(folder, KEEPER_FILE)
	const held = readKeyFile(file, NEEDED, CAME_LATER)
	const missing = CAME_LATER.filter((purpose) => !held[purpose])
	const fresh = missing.map((purpose) => [purpose, new Ring([newKey()])] as const)
	const rings = { ...held, ...Object.fromEntries(fresh) } as KeeperRings
	return { rings, complete: missing.length === 0 }
}

/** The keeper's rings in its own process, which alone replaces them: fresh envelopes each day, rotations. */
export class KeeperKeys {
	#rings: KeeperRings

	constructor(readonly folder: string) {
		// A replacement that was killed half-way left old keys behind: they go first.
		finishKeyFile(path.join(folder, KEEPER_FILE))
		const { rings, complete } = read(folder)
		if (!complete) replaceKeyFile(path.join(folder, KEEPER_FILE), rings)
		this.#rings = rings
	}

	rings(): KeeperRings {
		return this.#rings
	}

	/** Puts `ring` in the place of the purpose's ring, on disk first; what it no longer holds is wiped. */
	replace(purpose: KeeperPurpose, ring: Ring): void {
		const rings = { ...this.#rings, [purpose]: ring }
		replaceKeyFile(path.join(this.folder, KEEPER_FILE), rings)
		this.#rings = rings
	}
}
