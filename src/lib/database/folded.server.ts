import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';

// The same as in function `folded` of migration 0020, which a test compares. Capitals too: where the database was created with the
// C locale, `lower` knows only A to Z.
const ACCENTED = 'àâäáãçéèêëíîïìñóôöòõúùûüÿœæÀÂÄÁÃÇÉÈÊËÍÎÏÌÑÓÔÖÒÕÚÙÛÜŸŒÆ’';
const PLAIN = "aaaaaceeeeiiiinooooouuuuyoaaaaaaceeeeiiiinooooouuuuyoa'";
const WORDS_MAX = 10;

/**
 * Every word of a search is in these words, as the database keeps them folded (`foldedOf` of columns.server.ts): « ecole » finds
 * « École ».
 */
export function foldedContains(folded: SQLWrapper, search: string): SQL[] {
	return foldedWords(search).map((word) => sql`${folded} like ${containing(word)}`);
}

/** The same in words that are not kept folded: for some hundreds of rows, not for thousands. */
export function containsWords(text: SQLWrapper, search: string): SQL[] {
	const folded = sql`folded(${text})`;
	return foldedWords(search).map((word) => sql`position(${word}::text in ${folded}) > 0`);
}

/** A pattern of `like`. */
function containing(word: string): string {
	return `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** The words of a search, folded as the database folds. */
export function foldedWords(search: string): string[] {
	const fold = (letter: string) => PLAIN[ACCENTED.indexOf(letter)] ?? letter;
	const plain = [...search.normalize('NFC').replaceAll('\0', '').toLowerCase()].map(fold).join('');
	return plain.split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
}
