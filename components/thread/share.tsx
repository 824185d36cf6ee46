import { getTranslations } from 'next-intl/server'
import { config } from '@/lib/config/config'

/** The secret's own address: a link to copy by hand, a button to share or copy it where there is script. */
export async function Share({ path }: { path: string }) {
	const t = await getTranslations('thread')
	const href = config().origin + path
	return (
		<p className="share">
			<a className="chip" href={path} rel="bookmark" data-share={href} data-copied={t('copied')}>
				{t('share')}
			</a>
		</p>
	)
}
