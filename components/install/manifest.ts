import { getTranslations } from 'next-intl/server'
import type { Disguise } from '@/device/disguises'
import { LANGUAGE_TAG, type Locale } from '@/i18n/locales'

/** What other apps may share into the composer: text, and one picture of a kind that browsers can draw. */
const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic']

/**
 * The web app manifest of one language (W3C Web Application Manifest and its share target, 2026); with a disguise one that
 * says nothing of what the app is.
 */
export async function manifestOf(
	locale: Locale,
	disguise: Disguise | null = null,
): Promise<Record<string, unknown>> {
	const own = await ownManifest(locale)
	if (!disguise) return own
	const t = await getTranslations({ locale, namespace: 'device' })
	const name = t(`disguise.${disguise}`)
	// Neither pictures nor shortcuts: they would say what it is.
	const { screenshots: _, shortcuts: __, categories: ___, ...rest } = own
	const says = { name, short_name: name, description: name, icons: icons(`/as/${disguise}`) }
	return { ...rest, ...says, id: `/?as=${disguise}` }
}

async function ownManifest(locale: Locale): Promise<Record<string, unknown>> {
	const t = await getTranslations({ locale, namespace: 'shell' })
	return {
		// One app, whatever language it was installed in.
		id: '/',
		name: t('brand'),
		short_name: t('brand'),
		description: t('description'),
		lang: LANGUAGE_TAG[locale],
		dir: 'ltr',
		start_url: `/${locale}`,
		scope: '/',
		display: 'standalone',
		display_override: ['standalone', 'minimal-ui'],
		orientation: 'any',
		background_color: '#fbf8f3',
		theme_color: '#fbf8f3',
		categories: ['social', 'lifestyle'],
		launch_handler: { client_mode: ['navigate-existing', 'auto'] },
		icons: icons(),
		screenshots: await screenshots(locale),
		shortcuts: await shortcuts(locale),
		share_target: shareTarget(locale),
	}
}

function icons(folder = '') {
	const icon = (size: number, purpose: 'any' | 'maskable', name = 'icon') => ({
		src: `${folder}/${name}-${size}.png`,
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose,
	})
	return [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable', 'icon-maskable')]
}

/** Made from the app itself: scripts/screenshots.ts. */
async function screenshots(locale: Locale) {
	const t = await getTranslations({ locale, namespace: 'device' })
	const picture = (form: 'narrow' | 'wide', sizes: string, label: string) => ({
		src: `/screens/${locale}-${form}.png`,
		sizes,
		type: 'image/png',
		form_factor: form,
		label,
	})
	return [
		picture('narrow', '540x960', t('install.narrow')),
		picture('wide', '1280x720', t('install.wide')),
	]
}

async function shortcuts(locale: Locale) {
	const t = await getTranslations({ locale, namespace: 'device' })
	return [
		{ name: t('install.tell'), url: `/${locale}/tell` },
		{ name: t('install.replies'), url: `/${locale}/replies` },
	]
}

function shareTarget(locale: Locale) {
	return {
		action: `/${locale}/share`,
		method: 'POST',
		enctype: 'multipart/form-data',
		params: {
			title: 'title',
			text: 'text',
			url: 'url',
			files: [{ name: 'picture', accept: PICTURES }],
		},
	}
}
