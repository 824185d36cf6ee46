import type { Tools } from './part'

/** Asks once on this device whether its reader is of age: one tap, kept here and nowhere else. */
export function start({ text, writeSetting }: Tools): void {
	const gate = document.createElement('dialog')
	gate.className = 'adult'
	const question = document.createElement('h2')
	question.id = 'adult-question'
	question.textContent = text('adult')
	gate.setAttribute('aria-labelledby', question.id)
	const about = document.createElement('p')
	about.textContent = text('adultAbout')
	const yes = document.createElement('button')
	yes.type = 'button'
	yes.className = 'button button-main'
	yes.textContent = text('adultYes')
	yes.addEventListener('click', () => {
		writeSetting('adult', 'yes')
		gate.remove()
	})
	const rules = link(`/${document.documentElement.lang.slice(0, 2)}/rules`, text('adultRules'))
	const no = link('/away', text('adultNo'))
	gate.append(question, about, yes, rules, no)
	// Only a tap on an answer closes it.
	gate.addEventListener('cancel', (event) => event.preventDefault())
	document.body.append(gate)
	gate.showModal()
}

function link(href: string, words: string): HTMLAnchorElement {
	const one = document.createElement('a')
	one.className = 'button'
	one.href = href
	one.textContent = words
	return one
}
