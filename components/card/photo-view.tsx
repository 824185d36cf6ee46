import type { CardPhoto } from '@/lib/card/card'
import { PHOTO_HEIGHT, PHOTO_WIDTH } from '@/lib/photo/limits'

/** A photo as an element of a page: where it is, and what it shows. */
export interface PhotoProps {
	/** AVIF; absent where there is WebP alone. */
	readonly avif?: string
	readonly webp: string
	readonly alt: string
}

export function photoProps({ name, alt }: CardPhoto): PhotoProps {
	return { avif: `/photo/${name}.avif`, webp: `/photo/${name}.webp`, alt }
}

/**
 * The picture under a card's words. It fills the card and takes no room of its own, so nothing moves when it comes; the scrim
 * that keeps the words readable on any picture is in card.css. First in the card, so that the words lie over it.
 */
export function PhotoView({ photo, eager = false }: { photo: PhotoProps; eager?: boolean }) {
	return (
		<picture className="card-photo">
			{photo.avif && <source type="image/avif" srcSet={photo.avif} />}
			<img
				src={photo.webp}
				alt={photo.alt}
				width={PHOTO_WIDTH}
				height={PHOTO_HEIGHT}
				loading={eager ? 'eager' : 'lazy'}
				fetchPriority={eager ? 'high' : undefined}
				decoding="async"
			/>
		</picture>
	)
}
