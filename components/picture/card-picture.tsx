import { CARD_COLOURS, textureSource } from './card-colours'
import { drawable } from './drawable'

/** Wide for link previews, tall for a phone's screen and for Moments. */
export const SHAPES = {
	wide: { width: 1200, height: 630 },
	tall: { width: 1080, height: 1350 },
} as const
export type Shape = keyof typeof SHAPES

export interface Pictured {
	readonly look: { readonly colour: number; readonly texture: number }
	/** The secret's words where the sharer wants them there, else "A secret". */
	readonly words: string
	readonly brand: string
	/** Where it is read, for people: the host alone. */
	readonly place: string
	/** The address as a code, in SVG; the tall picture has room for it. */
	readonly code: string
	readonly shape: Shape
}

const LONGEST = 220

/** The card as a picture: its colour and texture, words, and where it comes from. Styles are satori's, not the browser's. */
export function CardPicture({ look, words, brand, place, code, shape }: Pictured) {
	const { width, height } = SHAPES[shape]
	const [ground, ink] = CARD_COLOURS[look.colour % CARD_COLOURS.length] ?? CARD_COLOURS[0]
	const shown = drawable(words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words)
	const fill = { position: 'absolute', top: 0, left: 0, width, height } as const
	return (
		<div
			style={{
				...fill,
				display: 'flex',
				flexDirection: 'column',
				justifyContent: 'space-between',
				padding: 72,
				background: ground,
				color: ink,
			}}
		>
			{/* biome-ignore lint/performance/noImgElement: drawn on the server, into a picture. */}
			<img src={textureSource(look, width, height)} alt="" style={{ ...fill, opacity: 0.13 }} />
			<div
				style={{
					display: 'flex',
					flex: 1,
					alignItems: 'center',
					fontSize: sizeOf(shown, shape),
					lineHeight: 1.35,
					whiteSpace: 'pre-wrap',
				}}
			>
				{shown}
			</div>
			<div style={{ display: 'flex', alignItems: 'flex-end', justifyContent: 'space-between' }}>
				<div style={{ display: 'flex', flexDirection: 'column', fontSize: 34 }}>
					<span>{drawable(brand)}</span>
					<span style={{ opacity: 0.85, fontSize: 28 }}>{drawable(place)}</span>
				</div>
				{shape === 'tall' && (
					// biome-ignore lint/performance/noImgElement: as above.
					<img
						src={source(code)}
						alt=""
						width={220}
						height={220}
						style={{ borderRadius: 16, background: '#ffffff' }}
					/>
				)}
			</div>
		</div>
	)
}

const source = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

/** Short words speak loudly; Han characters are twice as wide. */
function sizeOf(text: string, shape: Shape): number {
	const width = text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)
	const large = shape === 'tall' ? 1.15 : 1
	if (width <= 40) return 88 * large
	if (width <= 110) return 60 * large
	return (width <= 220 ? 46 : 36) * large
}
