/** « Santé mentale & écrans » → `sante-mentale-ecrans`; at most 60 characters; empty text gives `sans-nom`. */
export function slugOf(text: string): string {
	const slug = text
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/œ/g, 'oe')
		.replace(/æ/g, 'ae')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '');
	return slug || 'sans-nom';
}

/** The first of `slug`, `slug-2`, `slug-3`… that is not taken. */
export function freeSlug(text: string, taken: ReadonlySet<string>): string {
	const slug = slugOf(text);
	if (!taken.has(slug)) return slug;
	let n = 2;
	while (taken.has(`${slug}-${n}`)) n += 1;
	return `${slug}-${n}`;
}
