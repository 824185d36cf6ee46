import { letterOf } from '@/device/letter-of'
import { deliver } from '@/device/outbox-send'
import { newTicket } from '@/lib/telling/new-ticket'
import { type Draft, keptForm, parseDraft } from '@/lib/telling/tell-draft'
import { fieldsOf, type TellFields } from '@/lib/telling/tell-fields'
import { guessLanguage } from '@/lib/text/guess-language'
import { MOST_BYTES } from '@/lib/text/limits'
import { normaliseText } from '@/lib/text/normalise-text'
import type { Tools } from './part'

/** Brings the small composer of the offline page to life: its draft is the composer's own, its letter waits in the outbox. */
export async function start(tools: Tools): Promise<void> {
	const place = document.querySelector<HTMLElement>('[data-away]')
	const form = place?.querySelector('form')
	if (!place || !form) return
	place.hidden = false
	const draft = parseDraft(tools.readSetting('draft'))
	// What this form does not show must neither be told by it nor lost.
	if (draft && !(await isOnlyWords(draft))) {
		place.querySelector('[data-elsewhere]')?.removeAttribute('hidden')
		return
	}
	new AwayComposer(form, tools).begin(draft)
}

async function isOnlyWords({ fields }: Draft): Promise<boolean> {
	const { circle, topic, veil, answers } = fields
	if ([circle, topic, veil, ...answers].some((said) => said.trim() !== '')) return false
	const { takeOut } = await import('@/device/store')
	return (await takeOut('draft', 'photo')) === undefined
}

class AwayComposer {
	readonly #field: HTMLTextAreaElement
	readonly #button: HTMLButtonElement

	constructor(
		readonly form: HTMLFormElement,
		readonly tools: Tools,
	) {
		this.#field = form.elements.namedItem('text') as HTMLTextAreaElement
		this.#button = form.querySelector('button') as HTMLButtonElement
	}

	begin(draft: Draft | null): void {
		const { form } = this
		if (draft) this.#fill(draft.fields)
		else this.#blank()
		this.#count()
		form.hidden = false
		form.addEventListener('input', () => this.#look())
		// What is shown once the field is left is what will be kept.
		this.#field.addEventListener('blur', () => this.#tidy())
		form.addEventListener('submit', (event) => {
			event.preventDefault()
			void this.#send()
		})
	}

	#fill({ text, colour, texture, when, language }: TellFields): void {
		for (const [name, value] of Object.entries({ text, colour, texture, when, language }))
			this.#set(name, value)
		this.#set('ticket', newTicket())
	}

	#blank(): void {
		this.form.reset()
		const colours = this.form.querySelectorAll<HTMLInputElement>('[name=colour]')
		this.#set('colour', String(Math.floor(Math.random() * colours.length)))
		this.#set('ticket', newTicket())
		this.#count()
	}

	#look(): void {
		// Changed words are another secret, even where the answer to the first was lost.
		this.#set('ticket', newTicket())
		this.#set(
			'language',
			guessLanguage(this.#field.value) ?? document.documentElement.lang.slice(0, 2),
		)
		const fields = fieldsOf(new FormData(this.form))
		const draft = { fields, sent: false, languageChosen: false }
		this.tools.writeSetting('draft', keptForm(draft))
		this.#count()
	}

	#tidy(): void {
		const kept = normaliseText(this.#field.value)
		if (kept === this.#field.value.trim()) return
		this.#field.value = kept
		this.#look()
	}

	#count(): void {
		const text = normaliseText(this.#field.value)
		const most = Number(this.#field.dataset.most)
		const count = this.tools.countGraphemes(text)
		const output = this.form.querySelector('[data-counter]')
		if (output) output.textContent = text === '' ? '' : `${count} / ${most}`
		this.#button.disabled =
			text === '' || count > most || new TextEncoder().encode(text).length > MOST_BYTES
	}

	async #send(): Promise<void> {
		const { form, tools } = this
		const { letter } = await letterOf('tell', new FormData(form))
		this.#button.disabled = true
		const delivery = await deliver(letter, navigator.onLine ? await prove() : [])
		this.#button.disabled = false
		if (delivery === 'unkept') return tools.say(tools.text('unkept'))
		if (delivery !== 'waiting' && !delivery.ok) {
			const code = `refusal${delivery.code[0]?.toUpperCase()}${delivery.code.slice(1)}`
			return tools.say(tools.text(code) || (form.dataset.refused ?? ''))
		}
		tools.writeSetting('draft', null)
		if (delivery !== 'waiting' && delivery.path) return location.assign(delivery.path)
		this.#blank()
		tools.say(tools.text('waits'))
	}

	#set(name: string, value: string): void {
		const control = this.form.elements.namedItem(name)
		if (control && 'value' in control) control.value = value
	}
}

/** Late, for only where there is a network is there anything to prove. */
function prove(): Promise<[string, string][]> {
	return import('@/device/prove').then(({ proveAnew }) => proveAnew()).catch(() => [])
}
