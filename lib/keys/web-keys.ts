import path from 'node:path'
import { config } from '@/lib/config/config'
import { type Rings, readKeyFile } from './key-file'
import { KeyFileWatch } from './key-file-watch'
import { MAY_LACK, WEB_FILE, WEB_PURPOSES, type WebPurpose } from './purposes'

type MayLack = (typeof MAY_LACK)[number]

export type WebKeys = Rings<Exclude<WebPurpose, MayLack>> & Partial<Rings<MayLack>>

const NEEDED = (Object.keys(WEB_PURPOSES) as WebPurpose[]).filter(isNeeded)

/** The web's rings from `folder`, read and checked now; throws KeyTrouble. */
export function readWebKeys(folder: string): WebKeys {
	return readKeyFile(path.join(folder, WEB_FILE), NEEDED, MAY_LACK)
}

let watch: KeyFileWatch<WebKeys> | undefined

/** The web process's rings; a file changed by `npm run keys` is picked up within 200 ms. Throws KeyTrouble. */
export function webKeys(): WebKeys {
	watch ??= new KeyFileWatch(path.join(config().keys, WEB_FILE), () => readWebKeys(config().keys))
	return watch.rings()
}

/** Whether the web can seal what is told; never throws. */
export function canSeal(): boolean {
	try {
		return webKeys().keeperPublicKey !== undefined
	} catch {
		return false
	}
}

function isNeeded(purpose: WebPurpose): purpose is Exclude<WebPurpose, MayLack> {
	return !(MAY_LACK as readonly WebPurpose[]).includes(purpose)
}
