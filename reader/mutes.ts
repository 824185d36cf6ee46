import { hasWord } from '@/lib/text/has-word'
import type { Tools } from './part'

/** What this reader does not want to see. It lies in this browser alone and is never sent anywhere. */
interface Mutes {
	/** Secrets that were hidden, newest last. */
	readonly things: readonly string[]
	/** `<thread>.<mask>`: somebody in one thread. Elsewhere nobody can tell that it is them, and so neither can this. */
	readonly masks: readonly string[]
	readonly topics: readonly string[]
	readonly words: readonly string[]
}

type Kind = keyof Mutes

const NONE: Mutes = { things: [], masks: [], topics: [], words: [] }
/** What a browser keeps for an origin is little; what was hidden longest ago has long left the feed. */
const MOST = 500

/**
 * Hides what was muted from this page and from what comes later. Whether a card is shown follows from what everybody sees of it and from what
 * this reader chose, and from nothing else: so muting shows nobody what two cards have in common.
 */
export function start(tools: Tools): void {
	let mutes = read(tools)
	const apply = () => hide(mutes)
	const add = (kind: Kind, name: string) => {
		mutes = withOne(mutes, kind, name)
		tools.writeSetting('mutes', JSON.stringify(mutes))
		apply()
	}
	const forget = (kind: Kind, name?: string) => {
		const left = name === undefined ? [] : mutes[kind].filter((one) => one !== name)
		mutes = { ...mutes, [kind]: left }
		tools.writeSetting('mutes', JSON.stringify(mutes))
	}
	offerButtons(add, tools)
	showSettings(() => mutes, add, forget)
	apply()
	for (const id of ['stretch', 'replies']) {
		const place = document.getElementById(id)
		if (place) new MutationObserver(apply).observe(place, { childList: true, subtree: true })
	}
}

function read({ readSetting }: Tools): Mutes {
	try {
		const kept = JSON.parse(readSetting('mutes') ?? '{}') as Partial<Mutes>
		return { ...NONE, ...kept }
	} catch {
		return NONE
	}
}

function withOne(mutes: Mutes, kind: Kind, name: string): Mutes {
	const others = mutes[kind].filter((one) => one !== name)
	return { ...mutes, [kind]: [...others, name].slice(-MOST) }
}

function hide({ things, masks, topics, words }: Mutes): void {
	for (const card of document.querySelectorAll<HTMLElement>('.card[data-thing]')) {
		// Who opened it wants to read it.
		if (card.classList.contains('thread-card')) continue
		const said = card.querySelector('.card-text:not(summary)')?.textContent ?? ''
		const under = [...card.querySelectorAll('.card-about a')].map((link) => link.textContent ?? '')
		card.hidden =
			things.includes(card.dataset.thing ?? '') ||
			hasWord(said, words) ||
			under.some((topic) => topics.includes(topic.replace('#', '')))
	}
	for (const reply of document.querySelectorAll<HTMLElement>('.reply[data-mask]')) {
		const said = reply.querySelector('.reply-text')?.textContent ?? ''
		reply.hidden = masks.includes(reply.dataset.mask ?? '') || hasWord(said, words)
	}
}

/** Buttons that stand in the page for whom no script runs would do nothing: they come into sight here. */
function offerButtons(add: (kind: Kind, name: string) => void, { say }: Tools): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-mute]')) {
		button.hidden = false
		button.addEventListener('click', () => {
			const { mute = '', kind = 'things', done = '' } = button.dataset
			// Whoever told a secret: it leaves the feeds, and what they say under it goes as well.
			if (kind === 'teller') {
				add('things', mute)
				add('masks', `${mute}.0`)
			} else add(kind as Kind, mute)
			say(done)
		})
	}
}

/** On the page of this device: words to leave out, and everything that was muted, to be taken back. */
function showSettings(
	mutes: () => Mutes,
	add: (kind: Kind, name: string) => void,
	forget: (kind: Kind, name?: string) => void,
): void {
	const section = document.querySelector<HTMLElement>('[data-mutes]')
	const form = section?.querySelector('form')
	const list = section?.querySelector('ul')
	if (!section || !form || !list) return
	const { undo = '', hidden = '', masks = '' } = section.dataset
	const draw = () => {
		const { words, topics, things, masks: muted } = mutes()
		const row = (label: string, kind: Kind, name?: string) => {
			const item = document.createElement('li')
			const button = document.createElement('button')
			button.type = 'button'
			button.className = 'chip'
			button.textContent = undo
			button.setAttribute('aria-label', `${undo}: ${label}`)
			button.addEventListener('click', () => {
				forget(kind, name)
				draw()
			})
			item.append(label, button)
			return item
		}
		list.replaceChildren(
			...words.map((word) => row(word, 'words', word)),
			...topics.map((topic) => row(`#${topic}`, 'topics', topic)),
			...(things.length > 0 ? [row(`${hidden} ${things.length}`, 'things')] : []),
			...(muted.length > 0 ? [row(`${masks} ${muted.length}`, 'masks')] : []),
		)
	}
	form.hidden = false
	form.addEventListener('submit', (event) => {
		event.preventDefault()
		const field = form.querySelector('input')
		const word = field?.value.trim().toLowerCase() ?? ''
		if (word !== '') add('words', word)
		if (field) field.value = ''
		draw()
	})
	draw()
}
