import { getTranslations } from 'next-intl/server'
import encodeQR from 'qr'
import { pictureOf } from '@/components/picture/draw-picture'
import { parseLocale } from '@/i18n/locales'
import { config } from '@/lib/config/config'
import { parseThingId } from '@/lib/crypto/id'
import { thread } from '@/lib/thread/thread-queries'

type Props = { params: Promise<{ locale: string; id: string }> }

/**
 * A secret as a picture to share: its card and "a secret"; `?with=text` shows its words, `?shape=tall` is for a phone's
 * screen and has its address as a code. The same for everybody, and gone with the secret.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
	const { locale: asked, id } = await params
	const [locale, thing] = [parseLocale(asked), parseThingId(id)]
	const found = locale && thing && (await thread(thing))
	if (!locale || !found) return new Response(null, { status: 404 })
	const { card } = found
	const { searchParams } = new URL(request.url)
	const withText = searchParams.get('with') === 'text'
	const shape = searchParams.get('shape') === 'tall' ? 'tall' : 'wide'
	const t = await getTranslations({ locale, namespace: 'thread' })
	const shell = await getTranslations({ locale, namespace: 'shell' })
	const { origin } = config()
	// What is veiled stays so wherever the picture goes.
	const worded = withText && card.veil === ''
	const drawn = pictureOf(`${card.id} ${locale} ${worded} ${shape}`, {
		look: card,
		words: worded ? card.text : t('title'),
		brand: shell('brand'),
		place: new URL(origin).host,
		code: encodeQR(`${origin}/${locale}/secret/${card.id}`, 'svg', { ecc: 'medium', border: 3 }),
		shape,
	})
	if (!drawn) return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
	return new Response(await drawn, {
		headers: {
			'content-type': 'image/png',
			// With its words it must not outlive the secret anywhere.
			'cache-control': withText ? 'no-store' : 'public, max-age=600',
		},
	})
}
