'use client'

import { useEffect, useRef } from 'react'
import { blurOf, lightOf } from '@/lib/photo/edit'
import { PHOTO_HEIGHT, PHOTO_WIDTH } from '@/lib/photo/limits'
import type { TellFields } from '@/lib/telling/tell-fields'

/** The photo under the words while they are written: cropped, blurred and dimmed as the server will do it. */
export function PhotoPreview({ picture, fields }: { picture: ImageBitmap; fields: TellFields }) {
	const canvas = useRef<HTMLCanvasElement>(null)
	const [panX, panY, blur, dim] = [fields.panX, fields.panY, fields.blur, fields.dim].map(Number)
	useEffect(() => {
		if (canvas.current) draw(canvas.current, picture, panX ?? 50, panY ?? 50)
	}, [picture, panX, panY])
	useEffect(() => {
		if (!canvas.current) return
		const { style, clientWidth } = canvas.current
		const light = lightOf({ dim: dim ?? 0 })
		style.filter = `blur(${blurOf({ blur: blur ?? 0 }) * clientWidth}px) brightness(${light})`
	}, [blur, dim])
	return (
		<div className="card-photo" aria-hidden="true">
			<canvas ref={canvas} width={PHOTO_WIDTH / 2} height={PHOTO_HEIGHT / 2} />
		</div>
	)
}

/** The same part as in lib/photo/decoder/main.ts. */
function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, panX: number, panY: number): void {
	const scale = Math.min(picture.width / canvas.width, picture.height / canvas.height)
	const [width, height] = [canvas.width * scale, canvas.height * scale]
	const left = ((picture.width - width) * panX) / 100
	const top = ((picture.height - height) * panY) / 100
	const pen = canvas.getContext('2d')
	pen?.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height)
}
