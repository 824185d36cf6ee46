/** A line that people in distress can call: whose it is, where it says so itself, when that was last compared, and with what. */
export interface HelpLine {
	/** ISO 3166-1 code. */
	readonly country: string
	readonly name: string
	readonly phone: string
	/** Hours a day at which somebody answers; null where they are on the line's own page. */
	readonly hours: number | null
	/** Where the line speaks of itself. */
	readonly page: string
	/** What number and hours were compared with. */
	readonly source: string
	/** The day of that. */
	readonly checked: string
	/** How: by what is published of it, or by a call. An operator makes it better. */
	readonly by: 'reports' | 'call'
}

const line = (
	country: string,
	name: string,
	phone: string,
	hours: number | null,
	page: string,
	source: string,
): HelpLine => ({
	...{ country, name, phone, hours, page, source, checked: '2026-11-29', by: 'reports' },
})

/** By country; an operator calls the ones of theirs before opening to the public (docs/operating.md). */
export const HELP_LINES: readonly HelpLine[] = [
	line(
		'AT',
		'Telefonseelsorge',
		'142',
		24,
		'https://www.telefonseelsorge.at/',
		'https://www.katholisch.at/telefonseelsorge',
	),
	line(
		'AU',
		'Lifeline',
		'13 11 14',
		24,
		'https://www.lifeline.org.au/',
		'https://www.suicidepreventionaust.org/october-member-of-the-month-lifeline/',
	),
	line(
		'BE',
		'Zelfmoordlijn',
		'1813',
		24,
		'https://www.zelfmoord1813.be/',
		'https://nieuws.vtm.be/binnenland/67758-nieuw-nummer-zelfmoordlijn1813',
	),
	line(
		'BR',
		'CVV',
		'188',
		24,
		'https://cvv.org.br/',
		'https://redeglobo.globo.com/rj/tvriosul/Acontece/noticia/cvv-oferece-apoio-emocional-e-atua-na-prevencao-do-suicidio.ghtml',
	),
	line(
		'CA',
		'9-8-8 Suicide Crisis Helpline',
		'988',
		24,
		'https://988.ca/',
		'https://cmhasaskatoon.ca/9-8-8/',
	),
	line(
		'CH',
		'Die Dargebotene Hand',
		'143',
		24,
		'https://www.143.ch/',
		'https://www.143.ch/en/our-history/',
	),
	// The commission's notice of 25 December 2024 asks for eighteen hours a day at the least; some cities answer at every hour.
	line(
		'CN',
		'全国统一心理援助热线',
		'12356',
		18,
		'https://www.nhc.gov.cn/',
		'http://gs.people.com.cn/BIG5/n2/2024/1227/c183356-41089989.html',
	),
	line(
		'DE',
		'TelefonSeelsorge',
		'0800 111 0 111',
		24,
		'https://www.telefonseelsorge.de/',
		'https://www.domradio.de/artikel/telefonseelsorge-jetzt-unter-oekumenischem-dachverband',
	),
	// Whether it answers at night hangs on each year's budget.
	line(
		'DK',
		'Livslinien',
		'70 201 201',
		null,
		'https://www.livslinien.dk/',
		'https://cphpost.dk/2015-10-26/news/suicide-prevention-lifeline-gets-funding-to-stay-open-at-night/',
	),
	line(
		'ES',
		'Línea 024',
		'024',
		24,
		'https://www.sanidad.gob.es/linea024/',
		'https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml',
	),
	line(
		'FI',
		'MIELI Kriisipuhelin',
		'09 2525 0111',
		24,
		'https://mieli.fi/',
		'https://mentalhealth.fi/where-to-go-in-an-emergency',
	),
	line(
		'FR',
		'3114',
		'3114',
		24,
		'https://3114.fr/',
		'https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/',
	),
	line(
		'GB',
		'Samaritans',
		'116 123',
		24,
		'https://www.samaritans.org/',
		'https://www.samaritans.org/news/samaritans-in-northern-ireland-answer-one-million-calls-during-10-years-of-freephone',
	),
	line(
		'HK',
		'香港撒瑪利亞防止自殺會',
		'2389 2222',
		24,
		'https://sbhk.org.hk/',
		'https://csrp.hku.hk/getting-help/',
	),
	line(
		'IE',
		'Samaritans',
		'116 123',
		24,
		'https://www.samaritans.org/ireland/',
		'http://www.newstalk.com/reader/47.301/69999/0/',
	),
	line(
		'IN',
		'Tele-MANAS',
		'14416',
		24,
		'https://telemanas.mohfw.gov.in/',
		'https://theshillongtimes.com/2025/02/07/tele-manas-mental-health-helpline-handles-over-18-1-lakh-calls-centre/',
	),
	line(
		'JP',
		'よりそいホットライン',
		'0120-279-338',
		24,
		'https://www.since2011.net/yorisoi/',
		'https://www.hurights.or.jp/archives/newsinbrief-ja/section1/2015/01/post-52.html',
	),
	line(
		'KR',
		'자살예방 상담전화',
		'109',
		24,
		'https://www.129.go.kr/',
		'https://newspim.com/news/view/20240102000281',
	),
	// The report says round the clock without the number; the number is the one that its own page and many lists give since 2020.
	line(
		'MY',
		'Befrienders',
		'03-7627 2929',
		24,
		'https://www.befrienders.org.my/',
		'https://says.com/my/news/calls-befrienders-kl-24-hour-helpline-more-than-doubled-recent-years',
	),
	line(
		'NL',
		'113 Zelfmoordpreventie',
		'113',
		24,
		'https://www.113.nl/',
		'https://www.nu.nl/binnenland/6062813/hulplijn-113-nu-ook-rechtstreeks-bereikbaar-voor-zelfmoordpreventie.html',
	),
	line(
		'NO',
		'Mental Helse Hjelpetelefonen',
		'116 123',
		24,
		'https://mentalhelse.no/',
		'https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352',
	),
	line('NZ', '1737', '1737', 24, 'https://1737.org.nz/', 'https://www.pegasus.health.nz/?p=6300'),
	line(
		'SE',
		'Mind Självmordslinjen',
		'90101',
		24,
		'https://mind.se/',
		'http://www.kronprinsessparetsstiftelse.se/projekt/sjalvmordsupplysningen.html',
	),
	line(
		'SG',
		'SOS',
		'1767',
		24,
		'https://www.sos.org.sg/',
		'https://mothership.sg/2022/09/sos-24h-whatsapp-service',
	),
	line(
		'TW',
		'安心專線',
		'1925',
		24,
		'https://www.mohw.gov.tw/',
		'https://udn.com/news/story/7266/9329707',
	),
	line(
		'US',
		'988 Suicide & Crisis Lifeline',
		'988',
		24,
		'https://988lifeline.org/',
		'https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline',
	),
]
