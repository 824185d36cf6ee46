import { WORN, type Worn } from '@/device/disguises'
import { listenSoon } from '@/device/push-setting'
import { takeOut } from '@/device/store'
import { worker } from './worker'

/** What a push says here: the app's name and what happened, and that again for where it goes by another name. */
const TEXTS = {
	en: ['Treehole', 'Something stirred in your treehole', 'Something new'],
	zh: ['树洞', '你的树洞里有动静', '有新内容'],
} as const
type Language = keyof typeof TEXTS

/** Shows the one message there is, and leads from it to the list of replies. */
export function showPushes(): void {
	worker.addEventListener('push', (event) => event.waitUntil(show(languageOf(event.data))))
	// The browser's maker gave this device another address: the server has to learn of it before the next reply.
	worker.addEventListener('pushsubscriptionchange', (event) => {
		;(event as ExtendableEvent).waitUntil(listenSoon())
	})
	worker.addEventListener('notificationclick', (event) => {
		event.notification.close()
		event.waitUntil(open(String(event.notification.data)))
	})
}

/** Of all that the message says (keeper/push/send.ts) only its language is of use here; one that is none is shown all the same. */
function languageOf(data: PushMessageData | null): Language {
	try {
		return data?.json().notification.lang === 'zh' ? 'zh' : 'en'
	} catch {
		return 'en'
	}
}

async function show(lang: Language): Promise<void> {
	const [name, stirred, disguised] = TEXTS[lang]
	const worn = (await takeOut('settings', WORN)) as Worn | undefined
	await worker.registration.showNotification(worn?.name ?? name, {
		body: worn ? disguised : stirred,
		icon: `${worn ? `/as/${worn.as}` : ''}/icon-192.png`,
		data: `/${lang}/replies`,
		lang,
		tag: 'stirred',
	})
}

/** In the window that shows it already, else in a new one: any other may hold words that are not sent yet. */
async function open(path: string): Promise<void> {
	const windows = await worker.clients.matchAll({ type: 'window' })
	const there = windows.find(({ url }) => new URL(url).pathname === path)
	if (there) await (await there.navigate(path))?.focus()
	else await worker.clients.openWindow(path)
}
