import type { HttpBrowser } from '@/browser/http/http-browser'

/** What people do beside telling, by pages and forms alone; each throws when the application does not take it. */

/** Reports something, with the cookies of a member or of nobody; answers with the receipt's address. */
export async function report(
	browser: HttpBrowser,
	thing: string,
	reason: string,
	words: string,
): Promise<string> {
	const path = `/en/report/${thing}`
	const fields = await browser.form(path, 'name="reason"')
	return going(await browser.post(path, { ...fields, reason, words }), /\/receipt\/[\w-]+$/)
}

/** Founds a group; answers with the code by which others join. */
export async function foundGroup(browser: HttpBrowser, name: string): Promise<string> {
	const path = '/en/circles/new'
	const fields = await browser.form(path, 'name="way"')
	const founded = await browser.post(path, { ...fields, name, way: 'link', domain: '' })
	return codeOn(await browser.page(going(founded, /\/circles\/group\/[\w-]{22}$/)))
}

/** An invitation to be tied, for one person. */
export async function inviteTie(browser: HttpBrowser): Promise<string> {
	const path = '/en/circles/invite'
	const fields = await browser.form(path, 'name="kind"')
	const answer = await browser.post(path, fields)
	return codeOn(await browser.page(new URL(going(answer, /\/en\//), browser.origin).pathname))
}

/** Takes up an invitation, to a group or to be tied. */
export async function join(browser: HttpBrowser, code: string): Promise<void> {
	const path = `/en/join/${code}`
	going(await browser.post(path, await browser.form(path, 'name="code"')), /note=/)
}

/** Is of a place from now on. */
export async function joinPlace(browser: HttpBrowser, place: string): Promise<void> {
	const path = `/en/place/${place}`
	going(await browser.post(path, await browser.form(path, 'name="place"')), /note=/)
}

function codeOn(html: string): string {
	const code = /\/join\/([\w-]{22})/.exec(html)?.[1]
	if (!code) throw new Error('the page shows no invitation')
	return code
}

function going(answer: Response, where: RegExp): string {
	const to = answer.headers.get('location') ?? ''
	if (!where.test(to)) throw new Error(`the application answered ${answer.status} ${to}`)
	return to
}
