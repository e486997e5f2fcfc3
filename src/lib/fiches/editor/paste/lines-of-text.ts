import { plainStyle, type Line } from '../../../documents/rich/lines.ts';

/** Plain text as lines; those that begin with a bullet are of a list, empty ones only separate. */
export function linesOfText(text: string): Line[] {
	return text
		.split(/\r\n|\r|\n|\u2028|\u2029/)
		.map((line) => line.replaceAll('\0', '').replaceAll('\t', ' · ').trim())
		.filter(Boolean)
		.map((line) => {
			const bullet = /^[•‣▪◦·-]\s+(?=\S)/.exec(line);
			const words = bullet ? line.slice(bullet[0].length) : line;
			const kind = bullet ? 'bullet' : 'paragraph';
			return { ...plainStyle, kind, runs: [{ text: words, marks: {} }] };
		});
}
