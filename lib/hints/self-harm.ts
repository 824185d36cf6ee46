import { type Hint, matches } from './hint'
import { SELF_HARM_EN } from './self-harm-en'
import { SELF_HARM_ZH } from './self-harm-zh'

/** Words of somebody who may need help, in both languages. A page of help is offered; nothing is kept back. */
export function selfHarmIn(text: string): Hint[] {
	return matches(text, 'selfharm', [...SELF_HARM_EN, ...SELF_HARM_ZH])
}
