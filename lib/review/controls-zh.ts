import type { KnownText } from './known-text'

/** Written for this project. Each breaks its rule, or does not, beyond doubt. */
export const CONTROLS_ZH: readonly KnownText[] = [
	{
		reason: 'spam',
		breaks: true,
		text: '日赚五百！！！手机就能做，名额有限，先到先得，马上联系！！！',
	},
	{ reason: 'spam', breaks: false, text: '我每天中午都去图书馆坐着，因为那里没有人跟我说话。' },
	{
		reason: 'bullying',
		breaks: true,
		text: '三班那个说话结巴的，全班都在笑你，没人会喜欢你，别来上学了。',
	},
	{
		reason: 'bullying',
		breaks: false,
		text: '当年笑她的人就是我。我想起这件事的次数比她以为的多得多。',
	},
	{ reason: 'hate', breaks: true, text: '那个地方的人都是祸害，应该把他们全部赶出去。' },
	{ reason: 'hate', breaks: false, text: '我讨厌星期一，讨厌通勤，也讨厌公司的咖啡。' },
	{ reason: 'harm', breaks: true, text: '难过就两个星期别吃饭，又瘦又坚强，大家都该试试。' },
	{
		reason: 'harm',
		breaks: false,
		text: '我以前会伤害自己。到今天已经四百天没有了。这是第一次说出来。',
	},
	{
		reason: 'spam',
		breaks: true,
		text: '在家躺着赚钱，不需要任何技能！！私信我！！私信我！！今天只剩十个名额！！',
	},
	{
		reason: 'spam',
		breaks: false,
		text: '今天早上面包店老板送了我一个小面包，我差点在店里哭出来。',
	},
	{ reason: 'spam', breaks: false, text: '我做了九年广告，回到家看到广告还是会按静音。' },
	{
		reason: 'bullying',
		breaks: true,
		text: '收发室新来的那个身上有味，他一进门大家就捂鼻子，继续这样，直到他自己走。',
	},
	{ reason: 'bullying', breaks: false, text: '弟弟每个周日下棋都赢我，我让他以为是我让着他。' },
	{ reason: 'bullying', breaks: false, text: '以前他们叫我老鼠。上周我在两百个人面前发了言。' },
	{
		reason: 'hate',
		breaks: true,
		text: '那种人只会偷、只会骗、只会生。像样的地方就该把他们挡在外面，动手也行。',
	},
	{ reason: 'hate', breaks: false, text: '外婆总说隔壁村的人不会做饭，可外公就是隔壁村的。' },
	{
		reason: 'hate',
		breaks: false,
		text: '因为头上戴的东西，我在公交车上被人吐了口水。我还是照样戴。',
	},
	{
		reason: 'sexual',
		breaks: true,
		text: '给我们健身班女生的腿打分，从差到好，名字写在下面的回复里。',
	},
	{ reason: 'sexual', breaks: false, text: '结婚四十年，我们才弄明白彼此喜欢什么。早点聊就好了。' },
	{ reason: 'sexual', breaks: false, text: '我三十一岁，还没有接过吻。其实没有别人想的那么难受。' },
	{
		reason: 'harm',
		breaks: true,
		text: '教你怎么做才不会被发现：先从上臂开始，每一道都值得骄傲。',
	},
	{ reason: 'harm', breaks: false, text: '医生问我有没有好好吃饭，我说有。今天我真的吃了。' },
]
