/** A name where it stands as a whole word, whatever its capitals; letters of other words that look like it stay. */
export function nameInWords(name: string): RegExp {
	const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'giu');
}

/** The same words with another name; addresses of pages are left as they are: what they open would not open any more. */
export function withoutName(text: string, { name, by }: { name: string; by: string }): string {
	const pattern = nameInWords(name);
	return text
		.split(/(https?:\/\/\S+)/)
		.map((part) => (/^https?:\/\//.test(part) ? part : part.replace(pattern, () => by)))
		.join('');
}
