import { registerRoute } from 'workbox-routing'
import { keepShared } from '@/device/shared'
import { type Shared, sharedHash, sharedPicture, sharedText } from '@/device/shared-form'

const SHARE = /^\/(en|zh)\/share$/

/** What another app shares goes straight to the composer on this device: the server gets it when it is told. */
export function takeShares(): void {
	registerRoute(
		({ url, sameOrigin }) => sameOrigin && SHARE.test(url.pathname),
		async ({ request, url }) => {
			const form = await request.formData()
			const [, locale] = SHARE.exec(url.pathname) ?? []
			return Response.redirect(`/${locale}/tell${await handOver(form)}`, 303)
		},
		'POST',
	)
}

/** Keeps what was shared; answers with what has to stand behind the composer's address where nothing is kept. */
async function handOver(form: FormData): Promise<string> {
	const picture = sharedPicture(form)
	const shared: Shared = {
		text: sharedText(form),
		...(picture === 'kind' && { fault: 'kind' }),
	}
	if (await keepShared(shared, picture === 'kind' ? null : picture)) return ''
	return sharedHash(picture && picture !== 'kind' ? { ...shared, fault: 'lost' } : shared)
}
