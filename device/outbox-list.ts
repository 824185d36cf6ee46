import { ago } from './ago'
import { fieldOf, outbox, type Waiting } from './outbox'
import { hearOutbox } from './outbox-news'
import { cancel, sendNow } from './outbox-send'

/** The words of the list, from messages/: components/device/outbox-words.ts. */
export interface OutboxWords {
	readonly title: string
	readonly kinds: Readonly<Record<Waiting['kind'], string>>
	/** By state; `refused` stands for every other one. */
	readonly states: Readonly<Record<string, string>> & { readonly refused: string }
	readonly cancelled: string
	readonly tooLate: string
	readonly cancel: string
	readonly dismiss: string
	readonly send: string
	readonly copy: string
	readonly copied: string
}

/** Which letters are shown: all, those of a kind, or the replies to one secret. */
export interface Shown {
	readonly kind?: string | undefined
	readonly secret?: string | undefined
}

/** Fills `place` with what waits and keeps it true; hidden while there is nothing. Returns what ends that. */
export function showOutbox(place: HTMLElement, words: OutboxWords, shown: Shown = {}): () => void {
	const list = new OutboxList(place, words, shown)
	const end = hearOutbox(() => void list.draw())
	void list.draw()
	return end
}

class OutboxList {
	/** Taken out while this page is open: their words stay to be copied, should it have been a slip. */
	readonly #cancelled = new Map<string, { readonly entry: Waiting; readonly note: string }>()
	readonly #items = element('ul')

	constructor(
		readonly place: HTMLElement,
		readonly words: OutboxWords,
		readonly shown: Shown,
	) {
		place.replaceChildren(element('h2', words.title), this.#items)
	}

	async draw(): Promise<void> {
		const waiting = (await outbox()).filter((entry) => this.#isShown(entry))
		const gone = [...this.#cancelled.values()]
		this.#items.replaceChildren(
			...waiting.map((entry) => this.#item(entry)),
			...gone.map(({ entry, note }) => this.#line(entry, note, [this.#copying(entry)])),
		)
		this.place.hidden = waiting.length + gone.length === 0
	}

	#isShown(entry: Waiting): boolean {
		const { kind, secret } = this.shown
		if (this.#cancelled.has(entry.id)) return false
		return (!kind || entry.kind === kind) && (!secret || fieldOf(entry, 'secret') === secret)
	}

	#item(entry: Waiting): HTMLLIElement {
		const { states, send } = this.words
		const asks = entry.state === 'signIn'
		return this.#line(entry, states[entry.state] ?? states.refused, [
			...(asks ? [button(send, () => sendNow(entry))] : []),
			...(fieldOf(entry, 'text') === '' ? [] : [this.#copying(entry)]),
			this.#cancelling(entry),
		])
	}

	#line(entry: Waiting, note: string, buttons: HTMLButtonElement[]): HTMLLIElement {
		const line = element('li')
		line.dataset.state = entry.state
		const words = element('p', fieldOf(entry, 'text'), 'outbox-words')
		words.dir = 'auto'
		const foot = element('p', '', 'outbox-buttons')
		foot.append(...buttons)
		const head = element('p', `${this.words.kinds[entry.kind]} · ${ago(entry.at)}`, 'outbox-kind')
		line.append(head, words, element('p', note, 'hint'), foot)
		return line
	}

	#cancelling(entry: Waiting): HTMLButtonElement {
		const over = entry.state !== 'waiting' && entry.state !== 'signIn'
		return button(over ? this.words.dismiss : this.words.cancel, async () => {
			const inTime = await cancel(entry.id)
			const note = inTime ? this.words.cancelled : this.words.tooLate
			if (!over && entry.kind !== 'heart') this.#cancelled.set(entry.id, { entry, note })
			await this.draw()
		})
	}

	#copying(entry: Waiting): HTMLButtonElement {
		const copy: HTMLButtonElement = button(this.words.copy, async () => {
			await navigator.clipboard.writeText(fieldOf(entry, 'text'))
			copy.textContent = this.words.copied
			copy.disabled = false
		})
		return copy
	}
}

function button(words: string, press: () => Promise<unknown>): HTMLButtonElement {
	const one = element('button', words, 'button')
	one.type = 'button'
	one.addEventListener('click', () => {
		one.disabled = true
		press().catch(() => {
			one.disabled = false
		})
	})
	return one
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, words = '', look = '') {
	const made = document.createElement(name)
	made.textContent = words
	if (look) made.className = look
	return made
}
