import { redirect } from 'next/navigation'
import { sharedHash, sharedPicture, sharedText } from '@/device/shared-form'
import { parseLocale } from '@/i18n/locales'
import { seeOther } from '@/lib/settle/see-other'

type Props = { params: Promise<{ locale: string }> }

/**
 * What another app shares, where no service worker took it: the words go on to the composer behind its address, where no
 * server sees them again; a picture has to be chosen there.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
	const locale = parseLocale((await params).locale)
	if (!locale) return new Response(null, { status: 404 })
	const form = await request.formData().catch(() => new FormData())
	const picture = sharedPicture(form)
	const fault = picture === 'kind' ? 'kind' : picture ? 'lost' : undefined
	const hash = sharedHash({ text: sharedText(form), ...(fault && { fault }) })
	return seeOther(`/${locale}/tell${hash}`)
}

/** Somebody reloaded the address. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
	const locale = parseLocale((await params).locale)
	if (!locale) return new Response(null, { status: 404 })
	redirect(`/${locale}/tell`)
}
