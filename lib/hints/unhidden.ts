/** Letters that look like others, wide forms and digits in circles as what they look like, one for one, so that places stay. */
export function unhidden(text: string): string {
	return Array.from(text, (character) => {
		const plain = LOOKALIKES[character] ?? character.normalize('NFKC')
		return plain.length === character.length ? plain : character
	}).join('')
}

/** Cyrillic and Greek letters that stand for Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
	...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i', ѕ: 's', ԁ: 'd' },
	...{
		Ѕ: 'S',
		А: 'A',
		В: 'B',
		Е: 'E',
		К: 'K',
		М: 'M',
		Н: 'H',
		О: 'O',
		Р: 'P',
		С: 'C',
		Т: 'T',
		Х: 'X',
	},
	...{ ο: 'o', α: 'a', ν: 'v', '①': '1', '②': '2', '③': '3', '④': '4', '⑤': '5', '⑥': '6' },
	...{ '⑦': '7', '⑧': '8', '⑨': '9', '⓪': '0' },
}
