/** The few looks that this folder's pages share, on top of components/ui. */
export const PAGE = 'flex flex-col gap-7 px-5 py-8 sm:gap-9 sm:px-8 sm:py-12'
export const TITLE =
	'text-3xl font-bold tracking-tight leading-tight text-balance outline-none sm:text-4xl'
export const LEAD = 'text-lg leading-relaxed text-pretty text-(--quiet) sm:text-xl'
export const HINT = 'leading-relaxed text-pretty text-(--quiet)'
export const MAIN_BUTTON = 'button button-main text-lg'
export const BUTTON = 'button text-lg'
export const LINK = 'inline-flex min-h-11 items-center self-start underline underline-offset-4'
