const QUOTE_MAX = 400;

/** What somebody wrote, as a mail quotes it: each line behind a sign; cut after a few sentences, unless all of it is sent. */
export function quotedWords(words: string, most = QUOTE_MAX): string {
	const signs = [...words.trim()];
	const cut = signs.length > most ? `${signs.slice(0, most).join('').trimEnd()}…` : words.trim();
	return cut
		.split('\n')
		.map((line) => `> ${line}`.trimEnd())
		.join('\n');
}
