import { addressesInVcard } from '@/lib/contacts/vcard'

/** What was found in a file, or null when it could not be read. */
export type Found = readonly string[] | null

/** The page stays quick while a file with ten thousand photos is read. */
self.addEventListener('message', ({ data }: MessageEvent<File>) => {
	addressesInVcard(piecesOf(data)).then(
		(found) => postMessage(found),
		() => postMessage(null),
	)
})

async function* piecesOf(file: File): AsyncGenerator<string> {
	const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
	for (;;) {
		const { done, value } = await reader.read()
		if (done) return
		yield value
	}
}
