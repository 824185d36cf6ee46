/** The word lists a codename can be written in: BIP-39 English and Simplified Chinese, 2,048 words each. */
export const WORD_LANGUAGES = ['en', 'zh'] as const
export type WordLanguage = (typeof WORD_LANGUAGES)[number]

export const CODENAME_WORDS = 12

/** More than this is not a codename, however it is spaced. */
export const CODENAME_MAX_LENGTH = 2_000
