const TITLES =
	'Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Father|Pastor|Reverend|Rev|Rabbi|Imam|Sheikh|Sister|Brother|Officer|Deputy|Sheriff|Detective|Inspector|Constable|Coach|Captain|Sergeant|Sgt|Lieutenant|Lt|Corporal|Major|Colonel|General|Judge|Nurse|Chef|Principal|Headmaster|Headmistress|Dean|Auntie|Aunty|Aunt|Uncle|Tía|Tia|Tío|Tio|Cousin|Grandpa|Grandma|Granny|Nana|Opa|Oma|DJ|Sir|Lady|Senator|Mayor|Councillor|Madame|Monsieur|Señora|Señor|Herr|Frau|Big|Little|Old'
const WORD = "\\p{Lu}[\\p{L}]+(?:[-'’]\\p{L}+)*"
const NO_TITLED =
	'(?:You|I|The|My|Your|His|Her|Our|Their|And|But|Right|Wrong|Nobody|God|Brother|Sister|Day|Ben|Apple|World|Town|City|Boy|Girl|Man|Woman|Bear|Tech|Pharma|Data|Mac|Macs|Bang|Navy|Spice|Testament|Norse|English|Italy|League|Red|Riding|Mermaid|Women|Italy|Things|Prince)'

/** Pinyin of surnames that are no English word, and of given names. */
const PINYIN_SURNAME =
	'wang|zhang|liu|chen|yang|zhao|huang|zhou|wu|xu|zhu|gao|lin|guo|luo|liang|song|zheng|xie|tang|feng|deng|xiao|cheng|cao|yuan|dong|jiang|cai|jia|wei|xue|ye|yan|pan|du|dai|xia|zhong|tian|ren|fang|shi|yao|tan|liao|zou|xiong|jin|lu|hao|kong|bai|cui|kang|mao|qiu|qin|gu|hou|shao|meng|wan|duan|qian|yin|li|sun|ma|hu|he|han|yu|su|ding|ouyang|sima|zhuge'
const SYLLABLE =
	'(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u)'
const ENGLISH =
	'(?:me|he|she|we|be|do|to|so|no|go|can|man|men|ran|fan|fun|run|sun|gun|pen|ten|den|hen|pan|tan|ban|van|die|lie|pie|tie|long|song|gang|hang|bang|sang|rang|wing|ring|king|ping|ding|sing|bin|pin|tin|win|sin|din|fin|mine|line|fine|like|life|time|made|make|take|have|here|there|the|her|his|him|in|on|an|at|a|i|o|e|u|ha|la|ma|pa|da|ok|hi|ho|yo|ya|nu|mi|fa|li|chi|tai|pi|you|pop|bad|lame|fake|chose|chase|line|once|since|sauce|chan|noodle|dynasty|era|clan|sou|bao|guan|wan|food|family|style)'

/** What names somebody whatever the name: titles, handles, initials, Chinese names in Latin letters. */
export const STANDING_ALONE: readonly RegExp[] = [
	new RegExp(
		`\\b(?:${TITLES.replace('|Big|Little|Old', '')})\\.? (?!${NO_TITLED}\\b)${WORD}(?: ${WORD})?`,
		'gu',
	),
	/\b(?:mr|mrs|ms|prof|professor|dr|shri|smt|coach|auntie|aunty|uncle|officer|pastor|nurse|señora|señor)\.? (?!(?:right|wrong|nobody|and|or|of|is|was|that|who|for|in|at|to|the|my|perfect|said|told|just|has|had|says|she|he|died|lives|here|pepper|phil|google|seuss|who|strange|bean|darcy|came|gave|on|with|from|asked|called|always|never|keeps|made|thinks|thought|when|because|but|so|i|a|at|did|does|if|are|were|will|can|wants|saw|took|told|shift|uniform|bag|carter|ratched|practitioner|friendly)\b)(?:[a-z]['’])?[a-z]{2,}(?:-[a-z]+)?(?=[\s,.!?'’]|$)/gu,
	/(?<![\p{L}.])(?!(?:U|A|P|R|E|I|X|Q)\. (?:S|M|K|I|E|O|G)\b)\p{Lu}\. ?\p{Lu}[\p{Ll}'’-]{2,}(?:-\p{Lu}\p{Ll}+)?/gu,
	/(?<![\p{L}.])\p{Lu}\.? ?\p{Lu}?\.?,? (?:from|in) (?:my|our|work|school|class|accounting|hr|HR|IT|legal|marketing|sales|finance|the (?:office|gym|front|third|second|first|night|lab))\b/gu,
	/(?<![\p{L}.])(?!(?:U\. ?[SKN]|E\. ?U|P\. ?[SMEO]|A\. ?[MDI]|I\. ?[DQ]|B\. ?C|D\. ?C|L\. ?A|N\. ?Y|T\. ?V)\.)\p{Lu}\. ?\p{Lu}\.(?=['’]s\b|,? \p{Ll})/gu,
	new RegExp(
		`\\b(?:coach|nurse|officer|pastor|professor|prof|principal|captain|sergeant|judge|cousin|deacon|auntie|aunty|aunt|uncle|grandpa|grandma|mr|mrs|ms|dr)\\.? (?!${NO_TITLED}\\b)${WORD}`,
		'gu',
	),
	new RegExp(
		`\\b(?:[Oo]ld|[Bb]ig|[Ll]ittle|[Ll]il|[Yy]oung|[Pp]oor) (?!${NO_TITLED}\\b)${WORD} (?!${NO_TITLED}\\b)${WORD}`,
		'gu',
	),
	/\binitials? (?:are|is|:)? ?[A-Z]\.? ?[A-Z]\.?(?: ?[A-Z]\.?)?(?![\p{L}])/gu,
	// Honorifics that stand behind: Ashwin bhaiya, Mina-san; before: Shri Pandey, Kuya Jun.
	/(?<!\p{L})\p{Lu}\p{Ll}+[ -](?:bhaiy?a|bhai|didi|dada|beta|saab|sahab|sahib|sir|ma['’]?am|uncle|aunty|auntie|san|kun|chan|sama|senpai|sensei|ssi|oppa|unnie|hyung|noona|hoca|abi|abla|agha|khanum|jaan|jie|laoshi)(?!\p{L})/gu,
	/(?<!\p{L})(?:[Ss]hri|[Ss]hrimati|[Ss]mt|[Kk]uya|[Aa]te|[Mm]allam|[Aa]lhaji|[Aa]lhaja|[Hh]aji|[Hh]ajja|[Uu]stad|[Uu]stadh|[Oo]ga|[Cc]ikgu|[Ee]ncik|[Pp]ak|[Bb]u|[Mm]bak|[Bb]aba|[Cc]hief|[Ss]ister|[Mm]ama|[Dd]oña|[Tt]ita|[Tt]ito|[Bb]hai|[Cc]hacha|[Oo]nkel|[Tt]ante|[Tt]onton|[Mm]adame) \p{Lu}\p{Ll}+/gu,
	// Three initials that are spoken of or to, and a first name with an initial: R.P.M. from batch 2019, brittany k.
	/(?<![\p{L}.])(?!(?:U\.S\.A|A\.S\.A|R\.I\.P|D\.I\.Y|T\.G\.I|F\.B\.I|C\.I\.A)\b)(?:\p{Lu}\.){3}(?=['’]s\b|,? \p{Ll})/gu,
	/(?<![\w.])@[\w.]{3,30}/g,
	new RegExp(
		`(?<![\\p{L}-])(?:${PINYIN_SURNAME.replace('|he|', '|').replace('|ma|', '|').replace('|wan|', '|').replace('|song|', '|')}) (?!${ENGLISH}\\b)(?:${SYLLABLE}){1,2}(?![\\p{L}-])`,
		'giu',
	),
]
