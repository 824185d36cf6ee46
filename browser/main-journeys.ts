/**
 * What `npm test` drives in a browser, within a quarter of an hour on two cores: reading, telling, circles, leaving and the limits of what
 * is loaded. `npm run browsers` drives every page.
 */
export const MAIN_JOURNEYS: readonly string[] = [
	'app/**/tell.browser.test.ts',
	'app/sign-out/*.browser.test.ts',
	'components/circles/circles.browser.test.ts',
	'components/promises/*.browser.test.ts',
	'reader/leave.browser.test.ts',
	'reader/lock.browser.test.ts',
	'sw/size.browser.test.ts',
]
