import { type CardLook, COLOURS, TEXTURES } from '@/lib/card/card'

/** Names of the colours and textures in the order of their numbers; values stand in card.css. */
export const COLOUR_NAMES = [
	'ember',
	'slate',
	'moss',
	'dusk',
	'sea',
	'rose',
	'night',
	'sand',
	'plum',
	'mint',
] as const
export const TEXTURE_NAMES = ['plain', 'rain', 'dots', 'waves', 'linen', 'confetti'] as const

export function colourClass(colour: number): string {
	return `colour-${colour % COLOURS}`
}

export function textureClass(texture: number): string {
	return `texture-${texture % TEXTURES}`
}

/** Colour and texture of a card, or that a photo takes their place. */
export function lookClass({ colour, texture }: CardLook, hasPhoto: boolean): string {
	return hasPhoto ? 'with-photo' : `${colourClass(colour)} ${textureClass(texture)}`
}

/** The size of type that a text gets on its card: short ones speak loudly. Han characters are twice as wide. */
export function sizeClass(text: string): string {
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
	const width = text.length + han
	if (width <= 50) return 'words-xl'
	if (width <= 130) return 'words-l'
	return width <= 300 ? 'words-m' : 'words-s'
}
