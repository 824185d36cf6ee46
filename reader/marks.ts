interface Marks {
	readonly hearts: readonly string[]
	readonly mine: readonly string[]
	readonly votes: Readonly<Record<string, number>>
}

const MOST_AT_ONCE = 60

/**
 * Shows what is the reader's own among these cards and replies: asked for beside the page, never part of it. True when the
 * reader turns out to be a member.
 */
export async function showMarks(things: readonly HTMLElement[]): Promise<boolean> {
	for (let from = 0; from < things.length; from += MOST_AT_ONCE) {
		const some = things.slice(from, from + MOST_AT_ONCE)
		const ids = some.map((thing) => thing.dataset.thing).join(',')
		const answer = await fetch(`/marks?things=${ids}`).catch(() => null)
		if (!answer?.ok) return false
		const marks: Marks & { member: boolean } = await answer.json()
		if (!marks.member) return false
		for (const thing of some) show(thing, marks)
	}
	return things.length > 0
}

function show(thing: HTMLElement, { hearts, mine, votes }: Marks): void {
	const id = thing.dataset.thing ?? ''
	const heart = thing.querySelector('button[form="hearts"]')
	heart?.setAttribute('aria-pressed', String(hearts.includes(id)))
	if (mine.includes(id)) thing.dataset.mine = ''
	for (const button of thing.querySelectorAll<HTMLButtonElement>('button[form="votes"]')) {
		button.setAttribute('aria-pressed', String(button.value === `${id}.${votes[id]}`))
	}
}

/** The same for what a part of the script adds to the page later. */
export function markWhatComes(): void {
	document.addEventListener('thingsadded', (event) => {
		void showMarks((event as CustomEvent<readonly HTMLElement[]>).detail)
	})
}
