import path from 'node:path'
import { type Rings, readKeyFile } from './key-file'
import { KEEPER_FILE, KEEPER_PURPOSES, type KeeperPurpose } from './purposes'
import type { Ring } from './ring'
import { finishKeyFile, replaceKeyFile } from './write-key-file'

export type KeeperRings = Rings<KeeperPurpose>

/** The keeper's rings from `folder`, read and checked now; throws KeyTrouble. */
export function readKeeperKeys(folder: string): KeeperRings {
	const file = path.join(folder, KEEPER_FILE)
	return readKeyFile(file, Object.keys(KEEPER_PURPOSES) as KeeperPurpose[])
}

/** The keeper's rings in its own process, which alone replaces them: fresh envelopes each day, rotations. */
export class KeeperKeys {
	#rings: KeeperRings

	constructor(readonly folder: string) {
		// A replacement that was killed half-way left old keys behind: they go first.
		finishKeyFile(path.join(folder, KEEPER_FILE))
		this.#rings = readKeeperKeys(folder)
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
