import { z } from 'zod'
import { COLOURS, TEXTURES, TOLD_IN } from '@/lib/card/card'
import { done, type Outcome, type Refusal, refused } from '@/lib/outcome'
import { countGraphemes } from '@/lib/text/graphemes'
import { MOST_ANSWER_GRAPHEMES, MOST_BYTES, MOST_GRAPHEMES } from '@/lib/text/limits'
import { normaliseText } from '@/lib/text/normalise-text'
import { parseTopic, topicsOf } from '@/lib/text/topic'

/** When a secret comes out: after the undo time, at random within the hour, or at random within a day. */
export const WHEN = ['now', 'hour', 'tomorrow'] as const
export type When = (typeof WHEN)[number]

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
	answers: z.array(z.string()).max(4).default([]),
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
	const text = normaliseText(raw)
	const fault = faultOf(text)
	return fault ? refused(fault) : done(text)
}

function faultOf(text: string): Refusal | null {
	if (text === '') return 'empty'
	if (Buffer.byteLength(text) > MOST_BYTES) return 'tooLong'
	// A grapheme has a code unit at least: short texts need no segmenter.
	return text.length > MOST_GRAPHEMES && countGraphemes(text) > MOST_GRAPHEMES ? 'tooLong' : null
}

function parseAnswers(raw: readonly string[]): Outcome<string[]> {
	const answers = raw.map((answer) => normaliseText(answer).replaceAll('\n', ' ')).filter(Boolean)
	if (answers.length === 0) return done([])
	const fits = answers.every((answer) => countGraphemes(answer) <= MOST_ANSWER_GRAPHEMES)
	const distinct = new Set(answers).size === answers.length
	return fits && distinct && answers.length >= 2 ? done(answers) : refused('badPoll')
}
