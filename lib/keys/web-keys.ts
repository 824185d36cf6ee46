import path from 'node:path'
import { config } from '@/lib/config/config'
import { type Rings, readKeyFile } from './key-file'
import { KeyFileWatch } from './key-file-watch'
import { WEB_FILE, WEB_PURPOSES, type WebPurpose } from './purposes'

export type WebKeys = Rings<WebPurpose>

/** The web's rings from `folder`, read and checked now; throws KeyTrouble. */
export function readWebKeys(folder: string): WebKeys {
	return readKeyFile(path.join(folder, WEB_FILE), Object.keys(WEB_PURPOSES) as WebPurpose[])
}

let watch: KeyFileWatch<WebKeys> | undefined

/** The web process's rings; a file changed by `npm run keys` is picked up within 200 ms. Throws KeyTrouble. */
export function webKeys(): WebKeys {
	watch ??= new KeyFileWatch(path.join(config().keys, WEB_FILE), () => readWebKeys(config().keys))
	return watch.rings()
}
