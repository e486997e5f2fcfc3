import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';

// Capitals too: where the database was created with the C locale, `lower` knows only A to Z.
const ACCENTED = 'àâäáãçéèêëíîïìñóôöòõúùûüÿœæÀÂÄÁÃÇÉÈÊËÍÎÏÌÑÓÔÖÒÕÚÙÛÜŸŒÆ’';
const PLAIN = "aaaaaceeeeiiiinooooouuuuyoaaaaaaceeeeiiiinooooouuuuyoa'";
const WORDS_MAX = 10;

/** Every word of a search is in this text, whatever the capitals and the accents: « ecole » finds « École ». */
export function containsWords(text: SQLWrapper, search: string): SQL[] {
	const folded = sql`translate(lower(${text}), ${ACCENTED}, ${PLAIN})`;
	return wordsOf(search).map((word) => sql`position(${word}::text in ${folded}) > 0`);
}

function wordsOf(search: string): string[] {
	const fold = (letter: string) => PLAIN[ACCENTED.indexOf(letter)] ?? letter;
	const plain = [...search.normalize('NFC').replaceAll('\0', '').toLowerCase()].map(fold).join('');
	return plain.split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
}
