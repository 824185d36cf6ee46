import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { config } from '@/lib/config/config'

/**
 * The secret's own address: a link to copy by hand, a button to share or copy it where there is script, and a code that
 * another phone reads off this screen.
 */
export async function Share({ path, children }: { path: string; children: ReactNode }) {
	const t = await getTranslations('thread')
	const href = config().origin + path
	return (
		<div className="share">
			<a
				className="chip"
				href={path}
				rel="bookmark"
				data-share={href}
				data-copied={t('copied')}
				data-uncopied={t('uncopied')}
			>
				{t('share')}
			</a>
			{children}
			<details className="share-code">
				<summary className="chip">{t('pictures.title')}</summary>
				<p className="hint">{t('pictures.hint')}</p>
				<p className="share-pictures">
					<a
						className="chip"
						href={`${path}/picture.png?shape=tall`}
						download="treehole.png"
						data-picture=""
					>
						{t('pictures.plain')}
					</a>
					<a
						className="chip"
						href={`${path}/picture.png?shape=tall&with=text`}
						download="treehole.png"
						data-picture=""
					>
						{t('pictures.words')}
					</a>
				</p>
			</details>
			<details className="share-code">
				<summary className="chip">{t('code')}</summary>
				{/* biome-ignore lint/performance/noImgElement: a drawing of lines; there is nothing to optimise. */}
				<img src={`${path}/qr.svg`} alt={t('codeOf')} width={240} height={240} loading="lazy" />
			</details>
		</div>
	)
}
