import { getTranslations } from 'next-intl/server'
import encodeQR from 'qr'
import type { Locale } from '@/i18n/locales'
import { config } from '@/lib/config/config'
import { ShareAddress } from './share-address'

/** The address that an invitation leads to. */
export function joinPath(locale: Locale, code: string): string {
	return `/${locale}/join/${code}`
}

/** A code that another phone reads off this screen, and the same as an address: to send, to share, to copy. */
export async function ShownCode({ locale, code }: { locale: Locale; code: string }) {
	const t = await getTranslations({ locale, namespace: 'circles.tie' })
	const thread = await getTranslations({ locale, namespace: 'thread' })
	const address = config().origin + joinPath(locale, code)
	return (
		<div className="circle-code">
			<QrCode address={address} label={t('code')} />
			<p className="circle-address">
				<span className="sr-only">{t('address')}: </span>
				{address}
			</p>
			<ShareAddress
				address={address}
				label={t('share')}
				copied={thread('copied')}
				uncopied={t('uncopied')}
			/>
		</div>
	)
}

const QUIET_MODULES = 2

/** An address as a QR code (ISO/IEC 18004), one path of squares. */
export function QrCode({ address, label }: { address: string; label: string }) {
	const modules = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET_MODULES })
	const squares = modules.flatMap((row, y) =>
		row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
	)
	return (
		<svg
			role="img"
			aria-label={label}
			viewBox={`0 0 ${modules.length} ${modules.length}`}
			shapeRendering="crispEdges"
		>
			<path d={squares.join('')} />
		</svg>
	)
}
