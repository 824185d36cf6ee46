import type { Guarded } from './guarded'
import { solveProof } from './solve'

/** The server takes a solved puzzle for two hours; an older one is solved anew. */
const FRESH_MS = 100 * 60_000

export interface FormGuard {
	readonly what: Guarded
	/** The form's hidden `proof` field. */
	readonly field: HTMLInputElement
	/** How long, in ms, until the form's patience ticket is good: what is left where nothing can be solved. */
	readonly patienceMs: number
	/** Told whenever a sent form starts or stops waiting for its puzzle. */
	readonly onWaiting: (waiting: boolean) => void
}

/**
 * Runs in the browser, without a framework: solves the form's puzzle from the first touch on, and holds a form that
 * is sent earlier until it is solved. Each sending uses one puzzle. Returns what undoes it.
 */
export function guardForm(guard: FormGuard): () => void {
	const { form } = guard.field
	if (!form) return () => undefined
	const proof = new FormProof(guard, form)
	const begin = () => proof.begin()
	const send = (event: SubmitEvent) => proof.send(event)
	form.addEventListener('focusin', begin)
	form.addEventListener('input', begin)
	// In the capture phase of the form itself, so before React at the root sees it.
	form.addEventListener('submit', send, { capture: true })
	return () => {
		proof.stop()
		form.removeEventListener('focusin', begin)
		form.removeEventListener('input', begin)
		form.removeEventListener('submit', send, { capture: true })
	}
}

class FormProof {
	readonly #ripeAt: number
	readonly #stopped = new AbortController()
	#solving: Promise<void> | null = null
	#solved: { readonly value: string; readonly at: number } | null = null
	#sending = false

	constructor(
		readonly guard: FormGuard,
		readonly form: HTMLFormElement,
	) {
		this.#ripeAt = performance.now() + guard.patienceMs
	}

	begin(): void {
		this.#solving ??= this.#solve()
	}

	send(event: SubmitEvent): void {
		const solved = this.#take()
		if (solved !== null) {
			this.guard.field.value = solved
			return
		}
		event.preventDefault()
		event.stopPropagation()
		if (!this.#sending) void this.#sendWhenSolved(event.submitter)
	}

	stop(): void {
		this.#stopped.abort()
	}

	/** The solved puzzle, given away once. */
	#take(): string | null {
		const solved = this.#solved
		if (!solved) return null
		this.#solved = null
		this.#solving = null
		// Given up without a network; there is one now.
		if (solved.value === '' && navigator.onLine && performance.now() < this.#ripeAt) return null
		return performance.now() - solved.at < FRESH_MS ? solved.value : null
	}

	async #sendWhenSolved(submitter: HTMLElement | null): Promise<void> {
		this.#sending = true
		this.guard.onWaiting(true)
		this.begin()
		await this.#solving
		this.#sending = false
		this.guard.onWaiting(false)
		if (!this.#stopped.signal.aborted) this.form.requestSubmit(submitter)
	}

	/** Where no puzzle can be had or solved, an empty proof goes out once the patience ticket is good. */
	async #solve(): Promise<void> {
		const value = await solveProof(this.guard.what, this.#stopped).catch(() => this.#wait())
		this.#solved = { value, at: performance.now() }
	}

	#wait(): Promise<string> {
		// Without a network nothing is sent now, and what is sent later brings a puzzle of its own.
		if (!navigator.onLine) return Promise.resolve('')
		const left = Math.max(0, this.#ripeAt - performance.now())
		return new Promise((resolve) => setTimeout(resolve, left, ''))
	}
}
