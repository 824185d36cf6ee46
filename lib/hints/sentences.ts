/** A sentence with what ends it, or a line; points behind short words may belong to a title or an initial. */
const SENTENCE = /[^\n。！？!?]*?(?:[\n。！？!?]+|\p{Ll}{5}\.(?=\s)|$)/gu

/** Sentences with where each begins: each is looked at by itself. */
export function sentencesOf(text: string) {
	return [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => ({ sentence, index }))
}
