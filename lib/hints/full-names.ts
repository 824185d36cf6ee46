import { GIVEN, SURNAMES, WORDS_BY_SURNAME } from './lists/chinese-names'
import { segmentsOf } from './named/segments'

const SURNAME = new Set(SURNAMES)
const GIVEN_SET = new Set(GIVEN)
/** Characters of given names that hardly make one alone, for they begin or end so many words. */
const NOT_ALONE = new Set(
	'一丹心水生长发方山海北南东西外石年口友学家士力金米天花火书言道业中国力才富民官会里进来前知许信成定好可美爱丽气子'.replace(
		/[丹丽美]/g,
		'',
	),
)
const WORDS = new Map(
	WORDS_BY_SURNAME.split(/\s+/).map((line) => {
		const [surname = '', ...next] = line
		return [surname, new Set(next)] as const
	}),
)

const ENDS =
	/^(?:$|[，。！？、：；…,.!?:;~～\s\d（(）)“”"「」]|十|的|地|是|在|有|把|被|跟|和|与|说|给|对|从|让|其|根|没|不|都|也|每|欠|偷|往|三|怀|会|同|这|那|打|收|拿|抄|替|写|骗|很|太|真|为|因|以|去|来|到|过|了|着|改|一|总|又|想|背|还|拍|喜|你|我|他|她|它|开|用|得|参|找|吧|吗|呢|啊|呀|嘛|因|当|丢|就|后|下|锁|抱|回|要|住|坐|睡|走|笑|哭|拥|所|删|家|害|逃|装|卖|签|却|看|今|昨|明天|结|妈|爸|老[公婆师板]|哥|姐|弟|妹|男|女|出|生日|生病|生了|抽|喝|吃|上|追|暗|举|告|知|能|只|才|最|居|竟|究|突|经|常|已|早|晚|天天|整|推|撞|踢|骂|吵|分|离|嫁|娶|退|转|考|作|做|搞|带|送|借|花|赚|买|加|发|留|藏|挪|贪|受|假|故|好像|到底|可能|应该|必须|必|别|请|对不|谢谢|那个|这个|们)/u
/** What is done by people alone, or said of them. */
const ONLY_PEOPLE =
	/^(?:说(?!不|到|起|来)|是我(?:的)?(?:举|推|告|朋|同|前|男|女|室|表|堂|妹|弟|哥|姐|初)|欠|，(?:你|我(?:恨|爱|想|对不起))|同学|老师|告诉|骗|跟我|和我|追|的(?:简历|日记|女朋友|男朋友|妈|爸|老公|老婆|前任|手机|秘密|作业|婚|孩子)|，?谢谢你|在背后|打我|偷|抄)/u
/** What a name follows. */
const CALLED =
	/(?:叫|名叫|叫做|名字是|喜欢|暗恋|讨厌|恨|爱上了?|嫉妒|羡慕|告诉|同学|室友|前任|同桌|闺蜜|男友|女友|老公|老婆|表[姐妹哥弟]|班的|班长|组长|部的|同事|上司|主管)$/u

/** Surnames that are no part of a word, with one or two characters behind them that are a given name by themselves and by what follows. */
export function fullNames(text: string): [number, number][] {
	const segments = segmentsOf(text)
	const starts = new Set(segments.map(({ index }) => index))
	return segments.flatMap(({ segment, index }) => {
		if (!SURNAME.has(segment[0] ?? '')) return []
		const length = nameLength(text, index, segment.length, starts)
		return length === 0 ? [] : [[index, index + length] as [number, number]]
	})
}

/** Length of the name that begins at a place, or 0. `word` is what the segmenter takes as one word there. */
function nameLength(text: string, at: number, word: number, starts: ReadonlySet<number>): number {
	const before = text.slice(Math.max(0, at - 6), at)
	if (
		/[\d一二三四五六七八九十几两百千半每某]$/u.test(before) &&
		/[万石路项段包车管卷席方成]/u.test(text[at] ?? '')
	)
		return 0
	const isCalled = CALLED.test(before)
	const isWord =
		(word >= 2 && word < 4) || (WORDS.get(text[at] ?? '')?.has(text[at + 1] ?? '') ?? false)
	for (const length of [3, 2]) {
		const given = text.slice(at + 1, at + length)
		const after = text.slice(at + length, at + length + 8)
		if (given.length < length - 1 || !/^\p{Script=Han}+$/u.test(given) || NEVER.test(given))
			continue
		if (word > length) continue
		const characters = [...given]
		const fits = characters.every((character) => GIVEN_SET.has(character))
		const ends = ENDS.test(after)
		if (isCalled && ends && (fits || length === 3) && !isWordAlone(isWord, length, fits))
			return length
		if (!fits) continue
		if (isWordAlone(isWord, length, fits)) {
			if (ONLY_PEOPLE.test(after) && word <= length) return length
			continue
		}
		if (length === 3 ? ends || starts.has(at + 3) : ends && !NOT_ALONE.has(given)) return length
	}
	return 0
}

/** 高铁 is a word; 王国强 is a name although 王国 is one. */
function isWordAlone(isWord: boolean, length: number, fits: boolean): boolean {
	return isWord && !(length === 3 && fits)
}

/** Characters that no given name holds. */
const NEVER = /[的了着过是在有我你他她它们这那不没就都也很吗呢吧啊把被给对从得地个]/u
