'use client'

import { useTranslations } from 'next-intl'
import type { WordLanguage } from '@/lib/member/codename/word-language'

/** In which language the twelve words are. */
export function WordLanguageChoice({ preferred }: { preferred: WordLanguage }) {
	const t = useTranslations('member')
	const choices = [
		{ value: 'en', label: t('codename.english'), sample: 'legal winner' },
		{ value: 'zh', label: t('codename.chinese'), sample: '歌 即 冰' },
	] as const
	return (
		<fieldset>
			<legend className="label">{t('codename.language')}</legend>
			<div className="grid grid-cols-2 gap-2 sm:gap-3">
				{choices.map(({ value, label, sample }) => (
					<label
						key={value}
						className="flex min-h-16 cursor-pointer items-center gap-3 rounded-2xl border-2 border-(--line) bg-(--surface) px-3 py-3 sm:px-5 has-checked:border-(--accent)"
					>
						<input
							type="radio"
							name="words"
							value={value}
							defaultChecked={value === preferred}
							className="size-5 shrink-0 accent-(--accent)"
						/>
						<span className="flex flex-col">
							<span className="text-lg">{label}</span>
							<span lang={value === 'zh' ? 'zh-Hans' : 'en'} className="text-base text-(--quiet)">
								{sample}
							</span>
						</span>
					</label>
				))}
			</div>
		</fieldset>
	)
}
