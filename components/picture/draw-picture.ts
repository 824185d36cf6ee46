import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ImageResponse } from 'next/og'
import { createElement } from 'react'
import { CardPicture, type Pictured, SHAPES } from './card-picture'

const FONT = path.join(process.cwd(), 'public', 'fonts', 'noto-sans-sc-bold.woff')
const KEPT = 120
const MOST_WAITING = 24

let font: Promise<Buffer> | undefined
let last: Promise<unknown> = Promise.resolve()
let waiting = 0
/** The newest pictures, oldest first. */
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/**
 * The picture as PNG, drawn once and kept for a while under `key`; null when too many wait already. One is drawn at a time:
 * each takes some tenths of a second, and readers shall not wait for it.
 */
export function pictureOf(
	key: string,
	pictured: Pictured,
): Promise<Uint8Array<ArrayBuffer>> | null {
	const known = kept.get(key)
	if (known) return known
	if (waiting >= MOST_WAITING) return null
	waiting++
	const drawn = last.then(() => draw(pictured)).finally(() => waiting--)
	last = drawn.catch(() => undefined)
	kept.set(key, drawn)
	drawn.catch(() => kept.delete(key))
	const [oldest] = kept.keys()
	if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
	return drawn
}

async function draw(pictured: Pictured): Promise<Uint8Array<ArrayBuffer>> {
	font ??= readFile(FONT)
	const data = await font
	const picture = new ImageResponse(createElement(CardPicture, pictured), {
		...SHAPES[pictured.shape],
		fonts: [{ name: 'Noto Sans SC', data: new Uint8Array(data).buffer, weight: 700 }],
	})
	return new Uint8Array(await picture.arrayBuffer())
}
