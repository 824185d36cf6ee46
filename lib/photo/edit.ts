import { z } from 'zod'

/** Steps of blur and dim that the composer offers. */
export const MOST_EDIT = 10

/** What the teller does to a photo; it is done to the pixels, so that nobody can undo it. */
export interface PhotoEdit {
	/** Which part is kept, in percent: 0 is the left or upper end, as in CSS `object-position`. */
	readonly panX: number
	readonly panY: number
	/** 0 (sharp) to 10. */
	readonly blur: number
	/** 0 (as it is) to 10. */
	readonly dim: number
}

export const PLAIN_EDIT: PhotoEdit = { panX: 50, panY: 50, blur: 0, dim: 0 }

const upTo = (most: number) =>
	z.coerce
		.string()
		.regex(/^\d{1,3}$/)
		.transform(Number)
		.pipe(z.number().max(most))

/** The fields of the form; a form without them leaves the photo as it is. */
export const editFields = {
	panX: upTo(100).default(PLAIN_EDIT.panX),
	panY: upTo(100).default(PLAIN_EDIT.panY),
	blur: upTo(MOST_EDIT).default(PLAIN_EDIT.blur),
	dim: upTo(MOST_EDIT).default(PLAIN_EDIT.dim),
}

/** Standard deviation of the blur as a share of the photo's width; the composer's preview uses the same. */
export function blurOf({ blur }: Pick<PhotoEdit, 'blur'>): number {
	return blur * 0.003
}

/** What each channel is multiplied by. */
export function lightOf({ dim }: Pick<PhotoEdit, 'dim'>): number {
	return 1 - dim * 0.07
}
