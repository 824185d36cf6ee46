import { z } from 'zod'
import { COLOURS, TEXTURES, TOLD_IN } from '@/lib/card/card'
import { done, type Outcome, refused } from '@/lib/outcome'
import { countGraphemes } from '@/lib/text/graphemes'
import { MOST_ANSWER_GRAPHEMES, MOST_TYPED } from '@/lib/text/limits'
import { normaliseText } from '@/lib/text/normalise-text'
import { textFault } from '@/lib/text/text-fault'
import { parseTopic, topicsOf } from '@/lib/text/topic'
import { WHEN, type When } from './when'

/** The fields of the composer's form as they arrive: all texts. */
export const tellForm = z.object({
	text: z.string(),
	language: z.enum(TOLD_IN),
	topic: z.string().max(400).default(''),
	colour: z.coerce
		.number()
		.int()
		.min(0)
		.max(COLOURS - 1),
	texture: z.coerce
		.number()
		.int()
		.min(0)
		.max(TEXTURES - 1),
	when: z.enum(WHEN),
	answers: z.array(z.string().max(1000)).max(4).default([]),
	ticket: z.string().min(8).max(64),
})

export type TellInput = z.input<typeof tellForm>

/** A telling that fits: normalised, counted, ready to be kept. */
export interface Telling {
	readonly text: string
	readonly language: 'en' | 'zh'
	readonly topics: readonly string[]
	readonly colour: number
	readonly texture: number
	readonly when: When
	readonly answers: readonly string[]
	readonly ticket: string
}

export function parseTelling(input: unknown): Outcome<Telling> {
	const form = tellForm.safeParse(input)
	if (!form.success) return refused('badInput')
	const { topic: field, text: raw, answers: rawAnswers, ...rest } = form.data
	const text = parseText(raw)
	if (!text.ok) return text
	const topic = field.trim() === '' ? null : parseTopic(field)
	if (field.trim() !== '' && topic === null) return refused('badTopic')
	const answers = parseAnswers(rawAnswers)
	if (!answers.ok) return answers
	const topics = topicsOf(topic, text.value)
	return done({ ...rest, text: text.value, topics, answers: answers.value })
}

/** Text of a secret or a reply in its kept form, or why it cannot be kept. */
export function parseText(raw: string): Outcome<string> {
	if (raw.length > MOST_TYPED) return refused('tooLong')
	const text = normaliseText(raw)
	const fault = textFault(text)
	return fault ? refused(fault) : done(text)
}

function parseAnswers(raw: readonly string[]): Outcome<string[]> {
	const answers = raw.map((answer) => normaliseText(answer).replaceAll('\n', ' ')).filter(Boolean)
	if (answers.length === 0) return done([])
	const fits = answers.every((answer) => countGraphemes(answer) <= MOST_ANSWER_GRAPHEMES)
	const distinct = new Set(answers).size === answers.length
	return fits && distinct && answers.length >= 2 ? done(answers) : refused('badPoll')
}
