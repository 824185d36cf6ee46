import { PHOTO_HEIGHT, PHOTO_WIDTH } from '@/lib/photo/limits'

/** Under a photo where it is transparent, as the server has it. */
const GROUND = '#16181c'

/** A photo that was chosen: what is sent of it, and what is shown. */
export interface ChosenPhoto {
	readonly file: Blob
	readonly picture: ImageBitmap
}

/**
 * Decodes whatever this browser can (HEIC on Apple's, a film's first picture), and draws it anew, no larger than it will be
 * kept: what leaves the device is a tenth of the file, and has nothing in it but pixels. Throws when it is no picture.
 */
export async function shrinkPhoto(source: Blob): Promise<ChosenPhoto> {
	const picture = await createImageBitmap(source)
	const { width, height } = sizeOf(picture)
	if (!isTruthful()) return { file: source, picture }
	const canvas = document.createElement('canvas')
	Object.assign(canvas, { width, height })
	const pen = penOf(canvas)
	pen.fillStyle = GROUND
	pen.fillRect(0, 0, width, height)
	pen.drawImage(picture, 0, 0, width, height)
	return { file: await fileOf(canvas), picture }
}

/** The whole picture, so that it can still be moved: its shorter way is as long as the photo's. */
function sizeOf({ width, height }: ImageBitmap): { width: number; height: number } {
	const scale = Math.min(1, Math.max(PHOTO_WIDTH / width, PHOTO_HEIGHT / height))
	return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/**
 * Tor Browser and others hand out noise instead of what was drawn, so that no page can tell devices apart. There the file goes
 * as it is, and the server alone takes its metadata away.
 */
function isTruthful(): boolean {
	const canvas = document.createElement('canvas')
	Object.assign(canvas, { width: 4, height: 4 })
	const pen = penOf(canvas)
	pen.fillStyle = '#4080c0'
	pen.fillRect(0, 0, 4, 4)
	const { data } = pen.getImageData(0, 0, 4, 4)
	return data.every((part, at) => Math.abs(part - ([64, 128, 192, 255][at % 4] ?? 0)) <= 8)
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const pen = canvas.getContext('2d')
	if (!pen) throw new Error('this browser cannot draw')
	return pen
}

/** WebP, or JPEG where the browser does not write it. */
async function fileOf(canvas: HTMLCanvasElement): Promise<Blob> {
	const write = (type: string, quality: number) =>
		new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
	const webp = await write('image/webp', 0.86)
	const file = webp?.type === 'image/webp' ? webp : await write('image/jpeg', 0.9)
	if (!file) throw new Error('the picture is too large to be drawn')
	return file
}
