/** The few looks that this folder's forms share. */
export const PAGE = 'mx-auto flex w-full max-w-2xl flex-col gap-10 px-5 py-10 sm:py-16'
export const TITLE = 'text-3xl font-semibold tracking-tight text-balance outline-none sm:text-4xl'
export const LEAD = 'text-lg leading-relaxed text-pretty opacity-80 sm:text-xl'
export const HINT = 'text-base leading-relaxed opacity-75'
export const LABEL = 'text-base font-medium'
export const FIELD =
	'w-full rounded-2xl border-2 border-current/40 bg-transparent px-4 py-3 text-lg focus-visible:border-current focus-visible:outline-2 focus-visible:outline-offset-2'
const BUTTON =
	'inline-flex min-h-12 cursor-pointer items-center justify-center rounded-full px-7 py-3 text-lg font-medium focus-visible:outline-2 focus-visible:outline-offset-2 disabled:cursor-progress disabled:opacity-60'
export const MAIN_BUTTON = `${BUTTON} bg-neutral-900 text-white hover:bg-neutral-700 dark:bg-neutral-100 dark:text-neutral-900 dark:hover:bg-white`
export const QUIET_BUTTON = `${BUTTON} border-2 border-current/40 hover:border-current`
export const LINK =
	'inline-flex min-h-11 items-center self-start text-lg underline decoration-1 underline-offset-4 hover:decoration-2'
