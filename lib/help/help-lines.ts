/** A line that people in distress can call: whose it is, where it says so itself, and when that was written down here. */
export interface HelpLine {
	/** ISO 3166-1 code. */
	readonly country: string
	readonly name: string
	readonly phone: string
	/** Whether somebody answers at every hour. */
	readonly always: boolean
	readonly source: string
	readonly noted: string
}

const NOTED = '2026-11-24'

const line = (
	country: string,
	name: string,
	phone: string,
	always: boolean,
	source: string,
): HelpLine => ({
	...{ country, name, phone, always, source, noted: NOTED },
})

/** By country; an operator checks the ones of theirs before opening to the public (docs/operating.md). */
export const HELP_LINES: readonly HelpLine[] = [
	line('AT', 'Telefonseelsorge', '142', true, 'https://www.telefonseelsorge.at/'),
	line('AU', 'Lifeline', '13 11 14', true, 'https://www.lifeline.org.au/'),
	line('BE', 'Zelfmoordlijn', '1813', true, 'https://www.zelfmoord1813.be/'),
	line('BR', 'CVV', '188', true, 'https://cvv.org.br/'),
	line('CA', '9-8-8 Suicide Crisis Helpline', '988', true, 'https://988.ca/'),
	line('CH', 'Die Dargebotene Hand', '143', true, 'https://www.143.ch/'),
	line('CN', '全国统一心理援助热线', '12356', true, 'https://www.nhc.gov.cn/'),
	line('DE', 'TelefonSeelsorge', '0800 111 0 111', true, 'https://www.telefonseelsorge.de/'),
	line('DK', 'Livslinien', '70 201 201', false, 'https://www.livslinien.dk/'),
	line('ES', 'Línea 024', '024', true, 'https://www.sanidad.gob.es/linea024/'),
	line('FI', 'MIELI Kriisipuhelin', '09 2525 0111', true, 'https://mieli.fi/'),
	line('FR', '3114', '3114', true, 'https://3114.fr/'),
	line('GB', 'Samaritans', '116 123', true, 'https://www.samaritans.org/'),
	line('HK', '香港撒瑪利亞防止自殺會', '2389 2222', true, 'https://sbhk.org.hk/'),
	line('IE', 'Samaritans', '116 123', true, 'https://www.samaritans.org/ireland/'),
	line('IN', 'Tele-MANAS', '14416', true, 'https://telemanas.mohfw.gov.in/'),
	line('JP', 'よりそいホットライン', '0120-279-338', true, 'https://www.since2011.net/yorisoi/'),
	line('KR', '자살예방 상담전화', '109', true, 'https://www.129.go.kr/'),
	line('MY', 'Befrienders', '03-7627 2929', true, 'https://www.befrienders.org.my/'),
	line('NL', '113 Zelfmoordpreventie', '113', true, 'https://www.113.nl/'),
	line('NO', 'Mental Helse Hjelpetelefonen', '116 123', true, 'https://mentalhelse.no/'),
	line('NZ', '1737', '1737', true, 'https://1737.org.nz/'),
	line('SE', 'Mind Självmordslinjen', '90101', true, 'https://mind.se/'),
	line('SG', 'SOS', '1767', true, 'https://www.sos.org.sg/'),
	line('TW', '安心專線', '1925', true, 'https://www.mohw.gov.tw/'),
	line('US', '988 Suicide & Crisis Lifeline', '988', true, 'https://988lifeline.org/'),
]
