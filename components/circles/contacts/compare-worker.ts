import { ComparedMemory } from '@/device/compared'
import { AWAY } from '@/lib/contacts/ask'
import { type Comparing, compareContacts } from '@/lib/contacts/compare'

/** The page stays quick while 500 addresses are blinded. */
self.addEventListener('message', ({ data }: MessageEvent<Comparing>) => {
	compareContacts(data, new ComparedMemory(), (progress) => postMessage(progress)).catch(() =>
		postMessage({ step: 'refused', refusal: AWAY.refusal, compared: 0 }),
	)
})
