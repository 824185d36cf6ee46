import { type HttpBrowser, hiddenFields } from '@/browser/http/http-browser'

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

/** Puts a thread on the list of replies. */
export async function follow(browser: HttpBrowser, thread: string): Promise<void> {
	const path = `/en/secret/${thread}`
	const fields = await browser.form(path, 'name="thread"')
	going(await browser.post(path, fields), /note=follow/)
}

/** An appeal against what was decided about a thing of one's own. */
export async function appeal(browser: HttpBrowser, thing: string, words: string): Promise<void> {
	const path = `/en/me/appeal/${thing}`
	const fields = await browser.form(path, 'name="words"')
	going(await browser.post(path, { ...fields, words }), /note=appealSent/)
}

/** Takes up an operator's invitation to be a steward. */
export async function takeSeat(browser: HttpBrowser, path: string): Promise<void> {
	const fields = await browser.form(path, 'name="agreed"')
	going(await browser.post(path, { ...fields, agreed: 'yes' }), /note=seated/)
}

/** How many cases a steward looks into: the heaviest stand first, and each day's appeal stays among them. */
const LOOKED_INTO = 20

/** Decides the case in which something was said; false where it is no longer, or was never, for this steward to decide. */
export async function decide(
	browser: HttpBrowser,
	text: string,
	measure: string,
	rule: string,
): Promise<boolean> {
	const queue = await browser.page('/en/steward')
	const cases = [...new Set(queue.match(/\/en\/steward\/[\w-]{22}/g))].slice(0, LOOKED_INTO)
	for (const path of cases) {
		const html = await browser.page(path)
		if (!html.includes(text)) continue
		const fields = hiddenFields(html, path, ['name="measure"'])
		going(await browser.post(path, { ...fields, measure, rule }), /note=(settled|judged)/)
		return true
	}
	return false
}

/** Says of one blinded report that it is right; nothing where none is shown. */
export async function judge(browser: HttpBrowser): Promise<void> {
	const path = '/en/jury'
	if (!(await browser.page(path)).includes('name="breaks"')) return
	const fields = await browser.form(path, 'name="breaks"')
	going(await browser.post(path, { ...fields, breaks: 'yes' }), /note=/)
}

/** Founds a group; answers with the code by which others join. */
export async function foundGroup(browser: HttpBrowser, name: string) {
	const path = '/en/circles/new'
	const fields = await browser.form(path, 'name="way"')
	const founded = await browser.post(path, { ...fields, name, way: 'link', domain: '' })
	const group = going(founded, /\/circles\/group\/[\w-]{22}$/)
	return codeOn(await browser.page(group))
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
