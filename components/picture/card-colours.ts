/** Ground and ink of each colour of a card, as in components/card/card.css: what draws pictures reads no style sheet. */
export const CARD_COLOURS = [
	['#b23a22', '#ffffff'],
	['#2b3a4a', '#ffffff'],
	['#3c6238', '#ffffff'],
	['#64489f', '#ffffff'],
	['#0d6472', '#ffffff'],
	['#b03064', '#ffffff'],
	['#22398a', '#ffffff'],
	['#f1d79d', '#2b2112'],
	['#74295e', '#ffffff'],
	['#bde2cd', '#12291f'],
] as const

/** The card's textures as tiles of SVG, in the order of their numbers; `INK` is the card’s. */
const TILES = [
	'',
	'<pattern id="p" width="36" height="36" patternUnits="userSpaceOnUse" patternTransform="rotate(25)"><path d="M0 0V36" stroke="INK" stroke-width="3"/></pattern>',
	'<pattern id="p" width="40" height="40" patternUnits="userSpaceOnUse"><circle cx="20" cy="20" r="5" fill="INK"/></pattern>',
	'<pattern id="p" width="68" height="34" patternUnits="userSpaceOnUse"><path d="M0 30Q17 6 34 30T68 30" fill="none" stroke="INK" stroke-width="4"/></pattern>',
	'<pattern id="p" width="14" height="14" patternUnits="userSpaceOnUse"><path d="M0 0H14M0 0V14" stroke="INK" stroke-width="2"/></pattern>',
	'<pattern id="p" width="92" height="92" patternUnits="userSpaceOnUse"><path d="M26 30l12-8 4 12zM66 70l-10 6 0-12z" fill="INK"/></pattern>',
] as const

/** A picture of the texture alone, as an address that holds it. */
export function textureSource(
	{ colour, texture }: { colour: number; texture: number },
	width: number,
	height: number,
): string {
	const [, ink = '#ffffff'] = CARD_COLOURS[colour % CARD_COLOURS.length] ?? []
	const tile = (TILES[texture % TILES.length] ?? '').replaceAll('INK', ink)
	const fill = tile && `<defs>${tile}</defs><rect width="100%" height="100%" fill="url(#p)"/>`
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${fill}</svg>`
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
