/** How much one person may send. Long enough for a testimony, short enough to be read by somebody. In characters. */
export const TITLE_MAX = 150;
export const BODY_MAX = 4000;
export const PLACE_MAX = 200;
export const ALTERNATIVE_MAX = 300;
export const ARGUMENT_MAX = 1500;
export const NAME_MAX = 100;
export const CATEGORY_MAX = 80;
export const CATEGORIES_MAX = 30;
export const CAPTION_MAX = 300;

/** A photo as it is sent: eight megabytes, which every phone can make. */
export const PHOTO_BYTES_MAX = 8 * 1024 * 1024;
/** A photo as it is kept: the longer side, in pixels. */
export const PHOTO_SIDE_MAX = 1600;
/** What an image may unfold to, in pixels: a phone of 50 megapixels, not a bomb. */
export const PHOTO_PIXELS_MAX = 52_000_000;
