import type { PhotoProps } from '@/components/card/photo-view'
import type { Locale } from '@/i18n/locales'
import type { MySecret } from '@/lib/telling/my-secret'

/** The photo of a secret of one's own that waits, at an address that only its teller can open; null when it is out. */
export function waitingPhotoProps(
	locale: Locale,
	{ card, releaseAt }: MySecret,
): PhotoProps | null {
	if (releaseAt === null || !card.photo) return null
	return { webp: `/${locale}/told/${card.id}/photo`, alt: card.photo.alt }
}
