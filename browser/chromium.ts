/** Debian's Chromium, or the one that CHROMIUM names: it installs apps, is pushed to and works in the background. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** The same engine without a window, three times as quick: for tests of pages. */
export const HEADLESS_SHELL = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell'
