import { type Hint, matches } from './hint'

/** Words of somebody who may need help, in both languages. A page of help is offered; nothing is kept back. */
const SELF_HARM = [
	/\b(?:kill(?:ing)? my ?self|kms|suicid\w*|self[- ]?harm\w*|end(?:ing)? (?:my life|it all)|take my own life|slit my wrists?|hang myself|shoot myself|overdos\w*)\b/gi,
	/\b(?:cut|cutting|burn|burning|hurt|hurting|starv\w+ and hurt\w*) (?:myself|my (?:thighs?|arms?|wrists?|legs?|skin))\b/gi,
	/\b(?:don['’]?t|do not|didn['’]?t) (?:want|wish) to (?:be alive|live|exist|be here)\b/gi,
	/\b(?:no|see a|any) reason (?:for me )?to (?:keep living|live|go on)\b/gi,
	/\b(?:better off|happier) (?:without me|if I (?:were|was) (?:dead|gone))\b/gi,
	/\bwithout me in it\b/gi,
	/\b(?:never wake up|not wake up|painless way to die|want to die|wish I (?:were|was) dead|would be dead already|be dead already)\b/gi,
	/\b(?:goodbye letters?|done with life|can['’]?t go on|want it to be over|disappear for good)\b/gi,
	/\b(?:take all the pills|saved enough sleeping|sleeping tablets|rope in the garage)\b/gi,
	/\b(?:jump(?:ing)? every time|stood on the roof|thinking about the train|hope that a car hits me)\b/gi,
	/\bhands bleed\b/gi,
	/不想活|不配活|想死|去死|寻死|轻生|自杀|自残|自尽|一了百了|遗书|告别信|割腕|割手腕|上吊|烧炭|吞过?药|死法/g,
	/活着(?:太累|没意思|好累|真累)|为什么还活着|没有活下去|活下去的理由|撑不下去|结束这一切|结束生命/g,
	/(?:我|如果我|我要是|要是我)死了|世界没有我|从这个世界消失|不会再回来这个世界|早就不在了/g,
	/再也不要醒|不再醒来|不要再醒来|想跳下去|从楼(?:上|顶)跳|从楼顶下来|天台上|往前一步|安眠药|把药都吃|藏.{0,4}刀片|刀片藏/g,
	/伤害自己|烫自己|自己划的|想消失|zs的?念头/g,
]

/** What somebody says that they will do to others. */
const THREATS = [
	/\b(?:I(?:['’]m| am)? (?:going to|will|'ll)|I['’]ll|gonna) (?:\w+ ){0,2}?(?:kill|shoot|stab|poison|murder|drown|blow up|burn|bomb|beat|run them|bring a gun|set the)\b/gi,
	/\b(?:bring(?:ing)? (?:a|my \w+['’]?s?) (?:gun|rifle)|bullet in|bomb under|knife in my bag|death to the|will all be dead|they will all be dead|a week to live|where his children go|will pay)\b/gi,
	/\bset the \w+ on fire\b/gi,
	/带(?:刀|枪)(?:去|来)|捅死|砍死|弄死|掐死|撞死|烧死|杀了(?!青)|都杀|下毒|炸弹|爆炸|放火|陪葬|打断他|活不了|让他等着|包里有刀|一个星期可活/g,
]

/** Where somebody works, so closely that those who work there as well know who they are. */
const WORK = [
	/\b(?:I work|working|my job is|I teach|I study|employed) (?:at|for|in) (?:the )?(?:\w+ ){0,3}?(?:[A-Z][\w’']+(?: [A-Z][\w’']+)*)(?: (?:branch|office|ward|store|shop|school|station|department))?/g,
	/\b(?:first|second|third|fourth|fifth|main|north|south|east|west) (?:branch|office|ward|store|station) of [A-Z][\w’']+/g,
	/\b(?:our|my) (?:branch|office|ward|store|school|station|department) (?:in|on|at) [A-Z][\w’']+/g,
	/[\p{Script=Han}\d]{2,10}(?:医院|公司|集团|大学|学院|中学|小学|幼儿园|分行|支行|派出所|法院|工厂|门店|分店)[\p{Script=Han}]{0,6}(?:上班|工作|实习|当|做|教|读|值班)/gu,
]

export function workIn(text: string): Hint[] {
	return matches(text, 'work', WORK)
}

export function selfHarmIn(text: string): Hint[] {
	return matches(text, 'selfharm', SELF_HARM)
}

export function threatsIn(text: string): Hint[] {
	return matches(text, 'threat', THREATS)
}
