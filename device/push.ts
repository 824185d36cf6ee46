import { CAUGHT_UP } from './push-setting'
import { putIn, takeOut, throwOut } from './store'

/** What became of switching pushes on, apart from the server's own refusals. */
export type Switched = 'on' | 'denied' | 'unsupported' | 'failed' | (string & {})

/** Whether this browser can be pushed to at all: an iPhone only once the app is on its home screen. */
export function canPush(): boolean {
	return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

/** Whether somebody switched pushes on in this browser, and it still lets them through. */
export async function isPushOn(): Promise<boolean> {
	return mayPush() && (await takeOut('settings', CAUGHT_UP)) !== undefined
}

function mayPush(): boolean {
	return canPush() && Notification.permission === 'granted'
}

/** Asks the browser, which asks the person: only ever after a press on a button that explains it. */
export async function switchPushOn(): Promise<Switched> {
	if (!canPush()) return 'unsupported'
	if ((await Notification.requestPermission()) !== 'granted') return 'denied'
	return catchUp()
}

const DAY_MS = 86_400_000

/** Once a day, and after something was told: the server learns of this device's threads that came since. */
export async function catchUpWhenDue(isNew: boolean): Promise<void> {
	if (!(await isPushOn())) return
	const last = Number(await takeOut('settings', CAUGHT_UP))
	if (isNew || Date.now() - last > DAY_MS) await catchUp()
}

async function catchUp(): Promise<Switched> {
	const subscription = await subscribe().catch(() => null)
	if (!subscription) return 'failed'
	const answer = await post(formOf(subscription))
	if (answer?.ok) await putIn('settings', CAUGHT_UP, Date.now())
	return answer?.ok ? 'on' : (answer?.code ?? 'failed')
}

/** Nothing is pushed here any more. Whatever fails, the browser's own end of it is closed. */
export async function switchPushOff(): Promise<void> {
	await throwOut('settings', CAUGHT_UP)
	const subscription = await present()
	if (!subscription) return
	const form = new FormData()
	form.set('does', 'off')
	form.set('endpoint', subscription.endpoint)
	await Promise.allSettled([post(form), subscription.unsubscribe()])
}

async function present(): Promise<PushSubscription | null> {
	const registration = await navigator.serviceWorker?.getRegistration()
	return (await registration?.pushManager?.getSubscription()) ?? null
}

/** The subscription that is there, unless it is for another key of the server's; then a new one. */
async function subscribe(): Promise<PushSubscription | null> {
	const answer = await fetch('/push')
	const { key } = (await answer.json()) as { key: string | null }
	if (!key) return null
	const applicationServerKey = fromBase64Url(key)
	const { pushManager } = await navigator.serviceWorker.ready
	const old = await pushManager.getSubscription()
	const oldKey = old?.options.applicationServerKey
	if (old && oldKey && isSame(new Uint8Array(oldKey), applicationServerKey)) return old
	await old?.unsubscribe()
	return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
}

function formOf(subscription: PushSubscription): FormData {
	const { endpoint, keys } = subscription.toJSON()
	const form = new FormData()
	const fields = {
		does: 'on',
		endpoint,
		...keys,
		locale: document.documentElement.lang.slice(0, 2),
	}
	for (const [name, value] of Object.entries(fields)) form.set(name, value ?? '')
	return form
}

async function post(body: FormData): Promise<{ ok: boolean; code: string } | null> {
	return fetch('/push', { method: 'POST', body, keepalive: true })
		.then((answer) => (answer.ok ? answer.json() : null))
		.catch(() => null)
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
	return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, at) => byte === other[at])
}
