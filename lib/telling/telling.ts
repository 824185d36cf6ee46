import { z } from 'zod'
import { COLOURS, TEXTURES, TOLD_IN } from '@/lib/card/card'
import { config } from '@/lib/config/config'
import { type CircleId, parseThingId } from '@/lib/crypto/id'
import { linksIn, numbersIn } from '@/lib/hints/numbers'
import { unhidden } from '@/lib/hints/unhidden'
import { done, type Outcome, type Refusal, refused } from '@/lib/outcome'
import { editFields, type PhotoEdit } from '@/lib/photo/edit'
import { MOST_ALT_GRAPHEMES } from '@/lib/photo/limits'
import { countGraphemes } from '@/lib/text/graphemes'
import { MOST_ANSWER_GRAPHEMES, MOST_TYPED } from '@/lib/text/limits'
import { normaliseText } from '@/lib/text/normalise-text'
import { textFault } from '@/lib/text/text-fault'
import { parseTopic, topicsOf } from '@/lib/text/topic'
import { VEILS } from '@/lib/veil/veil'
import { WHEN, type When } from './when'

/** One of `count` things that are numbered from 0; an empty field is none of them. */
const oneOf = (count: number) =>
	z.coerce
		.string()
		.regex(/^\d{1,2}$/)
		.transform(Number)
		.pipe(z.number().max(count - 1))

/** The fields of the composer's form as they arrive: all texts. Lengths are judged later, where the refusal says of what. */
const tellForm = z.object({
	text: z.string(),
	/** '' is everyone. */
	circle: z.string().default(''),
	language: z.enum(TOLD_IN),
	topic: z.string().default(''),
	colour: oneOf(COLOURS),
	texture: oneOf(TEXTURES),
	when: z.enum(WHEN),
	answers: z.array(z.string()).default([]),
	veil: z.enum(VEILS).default(''),
	ticket: z.string().min(8).max(64),
	alt: z.string().default(''),
	...editFields,
})

export type TellInput = z.input<typeof tellForm>

/** A telling that fits: normalised, counted, ready to be kept. */
export interface Telling {
	readonly text: string
	/** Null is everyone. */
	readonly circle: CircleId | null
	readonly language: 'en' | 'zh'
	readonly topics: readonly string[]
	readonly colour: number
	readonly texture: number
	readonly when: When
	readonly answers: readonly string[]
	readonly veil: (typeof VEILS)[number]
	readonly ticket: string
	/** What the photo shows, and what is done to it; without a photo it means nothing. */
	readonly alt: string
	readonly edit: PhotoEdit
}

export function parseTelling(input: unknown): Outcome<Telling> {
	const form = tellForm.safeParse(input)
	if (!form.success) return refused('badInput')
	const { panX, panY, blur, dim, ...said } = form.data
	const { topic: field, text: raw, answers: rawAnswers, alt: rawAlt, circle: to, ...rest } = said
	const circle = to === '' ? null : parseThingId(to)
	if (to !== '' && !circle) return refused('badInput')
	const text = parseText(raw)
	if (!text.ok) return text
	const topic = parseField(field)
	if (!topic.ok) return topic
	const answers = parseAnswers(rawAnswers)
	if (!answers.ok) return answers
	const alt = parseAlt(rawAlt)
	if (!alt.ok) return alt
	const found = foundIn([topic.value ?? '', ...answers.value, alt.value])
	if (found) return refused(found)
	const topics = topicsOf(topic.value, text.value)
	const words = { text: text.value, topics, answers: answers.value, alt: alt.value }
	return done({ ...rest, ...words, circle, edit: { panX, panY, blur, dim } })
}

/** Text of a secret or a reply in its kept form, or why it cannot be kept. */
export function parseText(raw: string): Outcome<string> {
	if (raw.length > MOST_TYPED) return refused('tooLong')
	const text = normaliseText(raw)
	const fault = textFault(text)
	if (fault) return refused(fault)
	const found = foundIn([text])
	return found ? refused(found) : done(text)
}

/** What may stand in no field that others read: what finds somebody at once, and links. */
function foundIn(words: readonly string[]): Refusal | null {
	const plain = words.map(unhidden)
	if (plain.some((one) => numbersIn(one).length > 0)) return 'findsSomebody'
	return !config().links && plain.some((one) => linksIn(one).length > 0) ? 'hasLink' : null
}

/** The topic's field; none is fine, a bad one is not. */
function parseField(raw: string): Outcome<string | null> {
	if (raw.trim() === '') return done(null)
	const topic = raw.length > MOST_TYPED ? null : parseTopic(raw)
	return topic === null ? refused('badTopic') : done(topic)
}

/** A photo's description in its kept form: one line, often empty. */
function parseAlt(raw: string): Outcome<string> {
	if (raw.length > MOST_TYPED) return refused('altTooLong')
	const alt = normaliseText(raw).replaceAll('\n', ' ')
	return countGraphemes(alt) <= MOST_ALT_GRAPHEMES ? done(alt) : refused('altTooLong')
}

function parseAnswers(raw: readonly string[]): Outcome<string[]> {
	if (raw.some((answer) => answer.length > MOST_TYPED)) return refused('badPoll')
	const answers = raw.map((answer) => normaliseText(answer).replaceAll('\n', ' ')).filter(Boolean)
	if (answers.length === 0) return done([])
	const fits = answers.every((answer) => countGraphemes(answer) <= MOST_ANSWER_GRAPHEMES)
	const distinct = new Set(answers).size === answers.length
	return fits && distinct && ANSWERS.includes(answers.length) ? done(answers) : refused('badPoll')
}

/** How many answers a poll may have. */
const ANSWERS = [2, 3, 4]
