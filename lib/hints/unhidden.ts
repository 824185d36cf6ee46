/** A text as it is read, and where in the original each of its units begins; one more for its end. */
interface Read {
	readonly plain: string
	readonly at: readonly number[]
}

/**
 * Letters and digits that look like others (Cyrillic and Greek, wide, circled, mathematical and other scripts' digits) as what they look
 * like; marks on letters, joiners and whatever else nobody sees are left out.
 */
export function readAs(text: string): Read {
	let plain = ''
	const at: number[] = []
	let from = 0
	for (const character of text) {
		const read = readOf(character)
		plain += read
		for (let unit = 0; unit < read.length; unit += 1) at.push(from)
		from += character.length
	}
	at.push(from)
	return { plain, at }
}

/** The same where places do not matter. */
export function unhidden(text: string): string {
	return readAs(text).plain
}

const UNSEEN = /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]$/u

function readOf(character: string): string {
	if (character <= '~') return character
	const alike = LOOKALIKES[character]
	if (alike) return alike
	if (UNSEEN.test(character)) return ''
	const digit = digitOf(character)
	if (digit !== null) return String(digit)
	const wide = character.normalize('NFKC')
	if (!/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(wide)) return wide
	const bare = wide.normalize('NFKD').replace(/\p{M}/gu, '')
	return LOOKALIKES[bare] ?? bare
}

/** What a decimal digit of any script stands for: Unicode keeps ten of them side by side. */
function digitOf(character: string): number | null {
	const wide = character.normalize('NFKC')
	if (!/^\p{Nd}$/u.test(wide)) return null
	const code = wide.codePointAt(0) ?? 0
	let value = 0
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
	return value
}

/** Letters of other scripts that stand for Latin ones, and Latin ones that no decomposition opens. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
	`аa еe оo рp сc хx уy іi ѕs ԁd јj һh ԛq ԝw ѵv кk мm тt нh ӏl ЅS АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ԌG ԚQ ԜW οo αa νv ιi κk ρp υu τt χx ΑA ΒB ΕE ΖZ ΗH ΙI
	ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ɑa ɡg ıi łl ŁL øo ØO đd ĐD ɪi ʀr ɴn ʙb ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ⓿0 ⓪0`
		.split(/\s+/)
		.map((pair) => {
			const [from = '', to = ''] = Array.from(pair)
			return [from, to] as const
		}),
)
