/** A phone's own JPEG is 3–8 MB; what our composer sends is below one. */
export const MOST_PHOTO_BYTES = 8 * 1024 * 1024

/** Twice what most phones make. A picture of 24 megapixels takes 96 MB while it is decoded. */
export const MOST_PIXELS = 24e6

/** Every photo is kept in one size, so that it tells nothing of the camera: 4:5, as wide as a phone of 360 × 3 pixels. */
export const PHOTO_WIDTH = 1080
export const PHOTO_HEIGHT = 1350

/** Decoding, and encoding twice, takes one to three seconds of a core; a decoder that needs much longer is ended. */
export const DECODE_SECONDS = 15

/** Graphemes of a photo's description. */
export const MOST_ALT_GRAPHEMES = 200
