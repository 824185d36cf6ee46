import path from 'node:path'
import { WEB_FILE, type WebPurpose } from './purposes'
import type { Ring } from './ring'
import { readWebKeys, type WebKeys } from './web-keys'
import { finishKeyFile, replaceKeyFile } from './write-key-file'

/** The web's key file in the operator's hands: the running web only reads it, and picks changes up by itself. */
export class WebKeyFile {
	#rings: WebKeys

	constructor(readonly folder: string) {
		finishKeyFile(path.join(folder, WEB_FILE))
		this.#rings = readWebKeys(folder)
	}

	rings(): WebKeys {
		return this.#rings
	}

	/** Puts `ring` in the place of the purpose's ring; nothing is written when it is the same. */
	replace(purpose: WebPurpose, ring: Ring): void {
		const before = this.#rings[purpose]
		if (before && ring.equals(before)) return
		const rings = { ...this.#rings, [purpose]: ring }
		replaceKeyFile(path.join(this.folder, WEB_FILE), rings)
		this.#rings = rings
	}
}
