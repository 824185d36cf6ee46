import { type Hint, matches } from './hint'
import { needIn } from './need/need'
import { SELF_HARM_EN } from './self-harm-en'
import { SELF_HARM_ZH } from './self-harm-zh'

/** Words of somebody who may need help, in both languages. A page of help is offered; nothing is kept back. */
export function selfHarmIn(text: string): Hint[] {
	const said = matches(text, 'selfharm', [...SELF_HARM_EN, ...SELF_HARM_ZH])
	return said.length > 0 ? said : needIn(text)
}
