import { listen, post, present } from './push-listen'
import { CAUGHT_UP } from './push-setting'
import { putIn, takeOut, throwOut } from './store'

/** What became of switching pushes on, apart from the server's own refusals; `unkept` where this browser remembers nothing. */
export type Switched = 'on' | 'denied' | 'unsupported' | 'failed' | 'unkept' | (string & {})

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

/** Whether there is anybody here whom replies could come to; false where the server does not answer. */
export function isMemberHere(): Promise<boolean> {
	return ask().then(
		({ member }) => member,
		() => false,
	)
}

/** Asks the browser, which asks the person: only ever after a press on a button that explains it. */
export async function switchPushOn(): Promise<Switched> {
	if (!canPush()) return 'unsupported'
	if ((await Notification.requestPermission()) !== 'granted') return 'denied'
	return catchUp()
}

const DAY_MS = 86_400_000

/** What there is to catch up with: something was told or followed just now; somebody came here anew. */
export interface Due {
	readonly isNew: boolean
	readonly isVisit: boolean
}

/**
 * The server learns of this device's threads that came since: once a day, after something was told or followed, and at a visit
 * after which it has another key. False where pushes were asked for and this browser is subscribed to none any more.
 */
export async function catchUpWhenDue({ isNew, isVisit }: Due): Promise<boolean> {
	if (!(await isPushOn())) return true
	const last = Number(await takeOut('settings', CAUGHT_UP))
	const isLongAgo = Date.now() - last > DAY_MS
	if (!isNew && !isLongAgo && !(isVisit && (await isOver()))) return true
	// Should it fail, the next page tries again.
	await putIn('settings', CAUGHT_UP, 0)
	await catchUp()
	return (await present()) !== null
}

/** Whether what this browser is subscribed to is of no use any more; where the server does not answer, it is not known to be. */
async function isOver(): Promise<boolean> {
	const [asked, subscription] = await Promise.all([ask().catch(() => null), present()])
	return Boolean(asked?.key) && !isFor(subscription, fromBase64Url(asked?.key ?? ''))
}

async function catchUp(): Promise<Switched> {
	const subscription = await subscribe().catch(() => null)
	if (!subscription) return 'failed'
	const language = document.documentElement.lang.slice(0, 2)
	const answer = await listen(subscription, language)
	if (!answer?.ok) return answer?.code ?? 'failed'
	if (await putIn('settings', CAUGHT_UP, Date.now())) return 'on'
	// What nobody remembers here nobody could switch off.
	await end(subscription)
	return 'unkept'
}

/** Nothing is pushed here any more. Whatever fails, the browser's own end of it is closed. */
export async function switchPushOff(): Promise<void> {
	await throwOut('settings', CAUGHT_UP)
	const subscription = await present()
	if (subscription) await end(subscription)
}

async function end(subscription: PushSubscription): Promise<void> {
	const { endpoint } = subscription
	await Promise.allSettled([post({ does: 'off', endpoint }), subscription.unsubscribe()])
}

/** The server's key, and whether a member asks. */
async function ask(): Promise<{ key: string | null; member: boolean }> {
	return (await fetch('/push')).json()
}

/** The subscription that is there, unless it is for another key of the server's; then a new one. */
async function subscribe(): Promise<PushSubscription | null> {
	const [{ key }, registration] = await Promise.all([ask(), registrationAtWork()])
	if (!key || !registration) return null
	const applicationServerKey = fromBase64Url(key)
	const { pushManager } = registration
	const old = await pushManager.getSubscription()
	if (isFor(old, applicationServerKey)) return old
	await old?.unsubscribe()
	return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
}

/** Null where no worker is registered, or it cannot be installed: `serviceWorker.ready` would wait for ever there. */
async function registrationAtWork(): Promise<ServiceWorkerRegistration | null> {
	const registration = await navigator.serviceWorker.getRegistration()
	const coming = registration?.installing ?? registration?.waiting
	if (!registration || registration.active || !coming) return registration ?? null
	return new Promise((resolve) => {
		coming.addEventListener('statechange', () => {
			if (coming.state === 'redundant') resolve(null)
			else if (registration.active) resolve(registration)
		})
	})
}

function isFor(subscription: PushSubscription | null, key: Uint8Array): boolean {
	const itsKey = subscription?.options.applicationServerKey
	return Boolean(itsKey) && isSame(new Uint8Array(itsKey ?? []), key)
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
	return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, at) => byte === other[at])
}
