import { lookClass, sizeClass } from '@/components/card/palette'
import { type PhotoProps, PhotoView, photoProps } from '@/components/card/photo-view'
import { LANGUAGE_TAG } from '@/i18n/locales'
import type { Card } from '@/lib/card/card'

/** What a card says and how it looks, without anything to press. */
export type Face = Pick<Card, 'text' | 'language' | 'colour' | 'texture' | 'topics'> & {
	readonly answers: readonly string[]
	readonly photo: PhotoProps | null
}

/** `photo` where the card's own is not out yet, and so at another address. */
export function faceOf(card: Card, photo: PhotoProps | null = null): Face {
	const { text, language, colour, texture, topics, poll } = card
	return {
		text,
		language,
		colour,
		texture,
		topics,
		answers: (poll ?? []).map(({ text }) => text),
		photo: photo ?? (card.photo && photoProps(card.photo)),
	}
}

/** A card to look at: its teller sees it so before it is out, and before it is deleted. */
export function CardFace({ face }: { face: Face }) {
	return (
		<article
			className={`card card-face ${lookClass(face, face.photo !== null)}`}
			lang={LANGUAGE_TAG[face.language]}
		>
			{face.photo && <PhotoView photo={face.photo} eager />}
			<p className={`card-text ${sizeClass(face.text)}`} dir="auto">
				{face.text}
			</p>
			{face.answers.length > 0 && (
				<ul className="card-face-poll">
					{face.answers.map((answer) => (
						<li key={answer}>{answer}</li>
					))}
				</ul>
			)}
			<p className="card-face-topics">{face.topics.map((topic) => `#${topic}`).join(' ')}</p>
		</article>
	)
}
