const SUBJECT_MAX = 150;

const DOT = '[.。．｡]';
/** Between a name and another: a host, an address, a file. Between two numbers it is a number. */
const HOST_DOT = new RegExp(
	[
		`(?<=[\\p{L}\\p{N}\\p{M}_\\])-])${DOT}(?=[\\p{L}_\\[-])`,
		`(?<=[\\p{L}\\p{M}_-])${DOT}(?=[\\p{L}\\p{N}_-])`,
		`(?<=\\bwww)${DOT}(?=\\S)`
	].join('|'),
	'giu'
);
/** Of a number and three others: the address of a machine. */
const NUMBERED_HOST = new RegExp(`\\p{N}+(?:${DOT}\\p{N}+){3,}`, 'gu');
const ANY_DOT = new RegExp(DOT, 'gu');
const SCHEME = /(?<=[\p{L}\p{N}+-])\s*:\s*[/\\]\s*[/\\]\s*/gu;
/** Those that need no slash: a client makes a link of them all the same. */
const NAMED_SCHEME = /\b(mailto|tel|sms|javascript|data|xmpp|callto|skype):(?=\S)/giu;
const MAILBOX = /(?<=\S)[@＠](?=\S)/gu;

/** Words that people typed, of which no mail program makes a link: they stay readable, with spaces where an address would hold. */
export function defused(words: string): string {
	return words
		.replace(SCHEME, ' : // ')
		.replace(NAMED_SCHEME, '$1 : ')
		.replace(MAILBOX, ' @ ')
		.replace(NUMBERED_HOST, (numbers) => numbers.replace(ANY_DOT, ' . '))
		.replace(HOST_DOT, ' . ');
}

/** The same, around the one address of this site that the mail leads to. */
export function defusedAround(words: string, link: string | null): string {
	if (!link) return defused(words);
	return words.split(link).map(defused).join(link);
}

/** One line, cut, without links. */
export function plainSubject(subject: string): string {
	const line = defused(subject.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' '))
		.replace(/ {2,}/g, ' ')
		.trim();
	return line.length > SUBJECT_MAX ? `${line.slice(0, SUBJECT_MAX - 1)}…` : line;
}
