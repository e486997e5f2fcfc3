import { stripVTControlCharacters } from 'node:util';

const MOST_CHARACTERS = 300;

/**
 * For a command whose exit code is an answer: ends it with 2, « could not tell », and one sentence on the error channel. Node
 * itself ends with 1 what it did not expect.
 * @param {string} sentence
 * @param {unknown} [error] what was not expected, for whoever will look for the reason
 * @returns {never}
 */
export function couldNot(sentence, error) {
	process.stderr.write(`${error === undefined ? sentence : `${sentence} (${reasonOf(error)})`}\n`);
	process.exit(2);
}

/** @param {unknown} error */
function reasonOf(error) {
	const text = error instanceof Error ? error.message : String(error);
	return stripVTControlCharacters(text).replace(/\s+/g, ' ').slice(0, MOST_CHARACTERS);
}
