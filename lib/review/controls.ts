import type { Reason } from './reason'

/** Something that jurors are asked about whose answer is known: it shows who looks and who only taps. */
export interface Control {
	readonly language: 'en' | 'zh'
	readonly reason: Reason
	readonly breaks: boolean
	readonly text: string
}

/** Written for this project. Each breaks its rule, or does not, beyond doubt. */
export const CONTROLS: readonly Control[] = [
	{
		language: 'en',
		reason: 'spam',
		breaks: true,
		text: 'BEST PRICES!!! Cheap followers, cheap likes, message us now, limited offer, today only!!!',
	},
	{
		language: 'en',
		reason: 'spam',
		breaks: false,
		text: 'I spend my lunch breaks in the library because nobody asks me anything there.',
	},
	{
		language: 'en',
		reason: 'bullying',
		breaks: true,
		text: 'To the girl with the limp in 9B: everybody laughs at you and nobody will ever like you. Stay home.',
	},
	{
		language: 'en',
		reason: 'bullying',
		breaks: false,
		text: 'I was the one who laughed at her in school. I think of it more often than she would believe.',
	},
	{
		language: 'en',
		reason: 'hate',
		breaks: true,
		text: 'People from over there are vermin. They should be driven out of every street.',
	},
	{
		language: 'en',
		reason: 'hate',
		breaks: false,
		text: 'I hate Mondays, my commute and the coffee at work, in this order.',
	},
	{
		language: 'en',
		reason: 'harm',
		breaks: true,
		text: 'If you are sad just stop eating for two weeks, it makes you strong and thin. Do it, everybody should.',
	},
	{
		language: 'en',
		reason: 'harm',
		breaks: false,
		text: 'I used to hurt myself. It has been four hundred days since. I told nobody until now.',
	},
	{
		language: 'zh',
		reason: 'spam',
		breaks: true,
		text: '日赚五百！！！手机就能做，名额有限，先到先得，马上联系！！！',
	},
	{
		language: 'zh',
		reason: 'spam',
		breaks: false,
		text: '我每天中午都去图书馆坐着，因为那里没有人跟我说话。',
	},
	{
		language: 'zh',
		reason: 'bullying',
		breaks: true,
		text: '三班那个说话结巴的，全班都在笑你，没人会喜欢你，别来上学了。',
	},
	{
		language: 'zh',
		reason: 'bullying',
		breaks: false,
		text: '当年笑她的人就是我。我想起这件事的次数比她以为的多得多。',
	},
	{
		language: 'zh',
		reason: 'hate',
		breaks: true,
		text: '那个地方的人都是祸害，应该把他们全部赶出去。',
	},
	{
		language: 'zh',
		reason: 'hate',
		breaks: false,
		text: '我讨厌星期一，讨厌通勤，也讨厌公司的咖啡。',
	},
	{
		language: 'zh',
		reason: 'harm',
		breaks: true,
		text: '难过就两个星期别吃饭，又瘦又坚强，大家都该试试。',
	},
	{
		language: 'zh',
		reason: 'harm',
		breaks: false,
		text: '我以前会伤害自己。到今天已经四百天没有了。这是第一次说出来。',
	},
]
