import type { WordLanguage } from '@/lib/member/codename/word-language'

/** Twelve numbered words, read out in order. */
export function WordGrid({
	words,
	language,
}: {
	words: readonly string[]
	language: WordLanguage
}) {
	return (
		<ol
			lang={language === 'zh' ? 'zh-Hans' : 'en'}
			translate="no"
			className="grid grid-cols-2 gap-2 sm:grid-cols-3 sm:gap-3"
		>
			{words.map((word, at) => (
				<li
					// biome-ignore lint/suspicious/noArrayIndexKey: a codename may hold a word twice, and never changes
					key={at}
					className="flex items-baseline gap-2 rounded-2xl border border-(--line) bg-(--surface) px-3 py-3 text-lg font-semibold whitespace-nowrap sm:gap-3 sm:px-4 sm:text-2xl"
				>
					<span
						aria-hidden="true"
						className="w-5 text-end text-sm sm:w-6 sm:text-base font-normal tabular-nums text-(--quiet)"
					>
						{at + 1}
					</span>
					<span className="select-all">{word}</span>
				</li>
			))}
		</ol>
	)
}
