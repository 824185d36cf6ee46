/** A map by bytes: labels are equal when their bytes are. */
export class LabelMap<T> {
	readonly #values = new Map<string, { label: Uint8Array; value: T }>()

	get size(): number {
		return this.#values.size
	}

	get(label: Uint8Array): T | undefined {
		return this.#values.get(nameOf(label))?.value
	}

	has(label: Uint8Array): boolean {
		return this.#values.has(nameOf(label))
	}

	set(label: Uint8Array, value: T): void {
		this.#values.set(nameOf(label), { label, value })
	}

	delete(label: Uint8Array): boolean {
		return this.#values.delete(nameOf(label))
	}

	/** In the order of the labels: they are keyed hashes, so this order says nothing about when they came. */
	sorted(): [Uint8Array, T][] {
		const names = [...this.#values.keys()].sort()
		return names.flatMap((name) => {
			const found = this.#values.get(name)
			return found ? [[found.label, found.value] as [Uint8Array, T]] : []
		})
	}
}

function nameOf(label: Uint8Array): string {
	return Buffer.from(label.buffer, label.byteOffset, label.length).toString('latin1')
}
