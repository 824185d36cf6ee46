import { type Comparing, compareContacts } from './compare'

/** The page stays quick while 500 addresses are blinded. */
self.addEventListener('message', ({ data }: MessageEvent<Comparing>) => {
	compareContacts(data, (progress) => postMessage(progress)).catch(() =>
		postMessage({ step: 'refused', refusal: 'membersAway', compared: 0 }),
	)
})
