/** A line that people in distress can call: whose it is, where it says so itself, when that was written down here, and from what. */
export interface HelpLine {
	/** ISO 3166-1 code. */
	readonly country: string
	readonly name: string
	readonly phone: string
	/** Hours a day at which somebody answers; null where they are on the line's own page. */
	readonly hours: number | null
	/** Where the line speaks of itself. */
	readonly source: string
	/** The day on which it was written down. */
	readonly noted: string
	/** From what: what was known of the page without opening it, reports of its words, or a call. An operator makes it better. */
	readonly by: 'memory' | 'reports' | 'page' | 'call'
}

/** The day on which all lines were first written down, from memory: no page could be opened then. */
const FIRST = '2026-11-24'

const line = (
	country: string,
	name: string,
	phone: string,
	hours: number | null,
	source: string,
): HelpLine => ({
	...{ country, name, phone, hours, source, noted: FIRST, by: 'memory' },
})

/** By country; an operator checks the ones of theirs before opening to the public (docs/operating.md). */
export const HELP_LINES: readonly HelpLine[] = [
	line('AT', 'Telefonseelsorge', '142', 24, 'https://www.telefonseelsorge.at/'),
	line('AU', 'Lifeline', '13 11 14', 24, 'https://www.lifeline.org.au/'),
	line('BE', 'Zelfmoordlijn', '1813', 24, 'https://www.zelfmoord1813.be/'),
	line('BR', 'CVV', '188', 24, 'https://cvv.org.br/'),
	line('CA', '9-8-8 Suicide Crisis Helpline', '988', 24, 'https://988.ca/'),
	line('CH', 'Die Dargebotene Hand', '143', 24, 'https://www.143.ch/'),
	// The commission's notice of 25 December 2024 asks for eighteen hours a day at the least; some cities answer at every hour.
	{
		...line('CN', '全国统一心理援助热线', '12356', 18, 'https://www.nhc.gov.cn/'),
		...{ noted: '2026-11-29', by: 'reports' },
	},
	line('DE', 'TelefonSeelsorge', '0800 111 0 111', 24, 'https://www.telefonseelsorge.de/'),
	line('DK', 'Livslinien', '70 201 201', null, 'https://www.livslinien.dk/'),
	line('ES', 'Línea 024', '024', 24, 'https://www.sanidad.gob.es/linea024/'),
	line('FI', 'MIELI Kriisipuhelin', '09 2525 0111', 24, 'https://mieli.fi/'),
	line('FR', '3114', '3114', 24, 'https://3114.fr/'),
	line('GB', 'Samaritans', '116 123', 24, 'https://www.samaritans.org/'),
	line('HK', '香港撒瑪利亞防止自殺會', '2389 2222', 24, 'https://sbhk.org.hk/'),
	line('IE', 'Samaritans', '116 123', 24, 'https://www.samaritans.org/ireland/'),
	line('IN', 'Tele-MANAS', '14416', 24, 'https://telemanas.mohfw.gov.in/'),
	line('JP', 'よりそいホットライン', '0120-279-338', 24, 'https://www.since2011.net/yorisoi/'),
	line('KR', '자살예방 상담전화', '109', 24, 'https://www.129.go.kr/'),
	line('MY', 'Befrienders', '03-7627 2929', 24, 'https://www.befrienders.org.my/'),
	line('NL', '113 Zelfmoordpreventie', '113', 24, 'https://www.113.nl/'),
	line('NO', 'Mental Helse Hjelpetelefonen', '116 123', 24, 'https://mentalhelse.no/'),
	line('NZ', '1737', '1737', 24, 'https://1737.org.nz/'),
	line('SE', 'Mind Självmordslinjen', '90101', 24, 'https://mind.se/'),
	line('SG', 'SOS', '1767', 24, 'https://www.sos.org.sg/'),
	line('TW', '安心專線', '1925', 24, 'https://www.mohw.gov.tw/'),
	line('US', '988 Suicide & Crisis Lifeline', '988', 24, 'https://988lifeline.org/'),
]
