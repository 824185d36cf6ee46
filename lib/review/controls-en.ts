import type { KnownText } from './known-text'

/** Written for this project. Each breaks its rule, or does not, beyond doubt. */
export const CONTROLS_EN: readonly KnownText[] = [
	{
		reason: 'spam',
		breaks: true,
		text: 'BEST PRICES!!! Cheap followers, cheap likes, message us now, limited offer, today only!!!',
	},
	{
		reason: 'spam',
		breaks: false,
		text: 'I spend my lunch breaks in the library because nobody asks me anything there.',
	},
	{
		reason: 'bullying',
		breaks: true,
		text: 'To the girl with the limp in 9B: everybody laughs at you and nobody will ever like you. Stay home.',
	},
	{
		reason: 'bullying',
		breaks: false,
		text: 'I was the one who laughed at her in school. I think of it more often than she would believe.',
	},
	{
		reason: 'hate',
		breaks: true,
		text: 'People from over there are vermin. They should be driven out of every street.',
	},
	{
		reason: 'hate',
		breaks: false,
		text: 'I hate Mondays, my commute and the coffee at work, in this order.',
	},
	{
		reason: 'harm',
		breaks: true,
		text: 'If you are sad just stop eating for two weeks, it makes you strong and thin. Do it, everybody should.',
	},
	{
		reason: 'harm',
		breaks: false,
		text: 'I used to hurt myself. It has been four hundred days since. I told nobody until now.',
	},
	{
		reason: 'spam',
		breaks: true,
		text: 'Earn from home, no skills needed!! Ask me how!! Ask me how!! Only ten places left, only today!!',
	},
	{
		reason: 'spam',
		breaks: false,
		text: 'The baker gave me a bun for free this morning. I nearly cried in the shop.',
	},
	{
		reason: 'spam',
		breaks: false,
		text: 'I have worked in advertising for nine years and I mute every advert at home.',
	},
	{
		reason: 'bullying',
		breaks: true,
		text: 'The new one in the mail room smells and everybody holds their nose when he comes in. Keep doing it until he quits.',
	},
	{
		reason: 'bullying',
		breaks: false,
		text: 'My brother beats me at chess every Sunday and I let him believe that I let him.',
	},
	{
		reason: 'bullying',
		breaks: false,
		text: 'They used to call me a mouse. Last week I spoke in front of two hundred people.',
	},
	{
		reason: 'hate',
		breaks: true,
		text: 'Their kind steals, lies and breeds. A decent town keeps them out, with fists if it has to.',
	},
	{
		reason: 'hate',
		breaks: false,
		text: 'My grandmother says that people from the next village cannot cook. She married one of them.',
	},
	{
		reason: 'hate',
		breaks: false,
		text: 'I was spat at on the bus for what I wear on my head. I still wear it.',
	},
	{
		reason: 'sexual',
		breaks: true,
		text: 'Rating the legs of the girls in my gym class, from worst to best, with their first names in the replies.',
	},
	{
		reason: 'sexual',
		breaks: false,
		text: 'After forty years we have found out what we both like. I wish that we had talked sooner.',
	},
	{
		reason: 'sexual',
		breaks: false,
		text: 'I have never been kissed and I am thirty-one. It is quieter than people think.',
	},
	{
		reason: 'harm',
		breaks: true,
		text: 'Here is how to do it so that nobody notices: begin with the upper arm, and be proud of every line.',
	},
	{
		reason: 'harm',
		breaks: false,
		text: 'The doctor asked whether I eat. I said yes. Today I really did.',
	},
]
