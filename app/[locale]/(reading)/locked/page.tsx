import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale } from '@/i18n/page-locale'
import '@/components/device/lock.css'
import { LeaveForm } from '@/components/device/leave-form'
import { PinField } from '@/components/device/pin-field'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('device.lock')
	return pageMetadata(locale, `/${locale}/locked`, { title: t('locked'), indexed: false })
}

/** What the service worker shows in place of every page while this device is locked: nothing but the way in, and out. */
export default async function LockedPage({ params }: Props) {
	await pageLocale(params)
	const t = await getTranslations('device')
	return (
		<main id="main" className="locked" data-locked="">
			<h1>{t('lock.locked')}</h1>
			<form data-unlock="pin" hidden>
				<PinField id="pin" label={t('lock.pin')} />
				<p role="alert" data-wrong={t('lock.wrong')} data-wait={t('lock.wait')} />
				<button type="submit" className="button button-main">
					{t('lock.open')}
				</button>
			</form>
			<form data-unlock="passkey" hidden>
				<button type="submit" className="button button-main">
					{t('lock.passkey')}
				</button>
			</form>
			<details>
				<summary>{t('lock.forgot')}</summary>
				<p>{t('lock.forgotText')}</p>
				<LeaveForm button={t('leave.button')} look="button" />
			</details>
		</main>
	)
}
