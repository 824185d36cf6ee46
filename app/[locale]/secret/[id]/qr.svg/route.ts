import encodeQR from 'qr'
import { parseLocale } from '@/i18n/locales'
import { config } from '@/lib/config/config'
import { parseThingId } from '@/lib/crypto/id'

type Props = { params: Promise<{ locale: string; id: string }> }

/**
 * The address of a secret as a QR code (ISO/IEC 18004), for showing on a screen. It is drawn for any id that could be one,
 * so that it says nothing about what is there.
 */
export async function GET(_: Request, { params }: Props): Promise<Response> {
	const { locale, id } = await params
	const [language, thing] = [parseLocale(locale), parseThingId(id)]
	if (!language || !thing) return new Response(null, { status: 404 })
	const address = `${config().origin}/${language}/secret/${thing}`
	return new Response(encodeQR(address, 'svg', { ecc: 'medium', border: 4 }), {
		headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
	})
}
