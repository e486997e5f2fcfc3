import { message } from '../../shared/messages.ts';
import type { Damage } from './damage.ts';

type Of<C extends Damage['code'], D = Damage> = D extends { code: infer K }
	? C extends K
		? D
		: never
	: never;

const range = ({ from, to }: { from: number; to: number }) =>
	from === to ? `${from}` : `${from}–${to}`;

const sentences: { [C in Damage['code']]: (damage: Of<C>) => string } = {
	'snapshot-hash': message<Of<'snapshot-hash'>>({
		fr: ({ seq }) => `l’instantané ${seq} n’a plus l’empreinte avec laquelle il a été écrit`,
		en: ({ seq }) => `snapshot ${seq} no longer has the hash it was written with`
	}),
	'no-snapshot': message<Of<'no-snapshot'>>({
		fr: ({ seq }) => `l’instantané ${seq}, sur lequel le texte repose, n’est pas là`,
		en: ({ seq }) => `snapshot ${seq}, on which the text rests, is not there`
	}),
	vector: message<Of<'vector'>>({
		fr: ({ seq }) => `le vecteur d’état de l’instantané ${seq} n’est pas celui de son texte`,
		en: ({ seq }) => `the state vector of snapshot ${seq} is not that of its text`
	}),
	'two-texts': message<Of<'two-texts'>>({
		fr: ({ seq }) => `les deux façons de refaire le texte ${seq} ne donnent pas le même`,
		en: ({ seq }) => `the two ways of making text ${seq} again do not give the same one`
	}),
	'no-way': message<Of<'no-way'>>({
		fr: ({ seq }) => `rien de ce qui est gardé ne permet de refaire le texte ${seq}`,
		en: ({ seq }) => `nothing that is kept makes text ${seq} again`
	}),
	hash: message<Of<'hash'>>({
		fr: ({ seq }) => `le texte refait depuis ${seq} n’a pas l’empreinte attendue`,
		en: ({ seq }) => `the text made again from ${seq} does not have the expected hash`
	}),
	pending: message<Of<'pending'>>({
		fr: ({ seq }) => `le texte refait depuis ${seq} attend des écritures qui n’y sont pas`,
		en: ({ seq }) => `the text made again from ${seq} waits for updates that are not there`
	}),
	unreadable: message<Of<'unreadable'>>({
		fr: ({ seq }) => `le texte refait depuis ${seq} contient une écriture illisible`,
		en: ({ seq }) => `the text made again from ${seq} holds an update that cannot be read`
	}),
	'missing-updates': message<Of<'missing-updates'>>({
		fr: (damage) => `des écritures manquent au journal : ${range(damage)}`,
		en: (damage) => `updates are missing from the log: ${range(damage)}`
	}),
	'missing-versions': message<Of<'missing-versions'>>({
		fr: (damage) => `des versions nommées manquent : ${range(damage)}`,
		en: (damage) => `named versions are missing: ${range(damage)}`
	}),
	'updates-after-end': message<Of<'updates-after-end'>>({
		fr: ({ seq, count }) => `${count} écritures du journal viennent après la dernière, ${seq}`,
		en: ({ seq, count }) => `${count} updates of the log come after the last one, ${seq}`
	}),
	bytes: message<Of<'bytes'>>({
		fr: ({ kept, counted }) => `la taille notée, ${kept} octets, n’est pas la vraie : ${counted}`,
		en: ({ kept, counted }) => `the size noted, ${kept} bytes, is not the true one: ${counted}`
	}),
	'unknown-clients': message<Of<'unknown-clients'>>({
		fr: ({ count }) => `${count} identifiants d’écriture n’ont pas d’auteur connu`,
		en: ({ count }) => `${count} writing ids have no known author`
	}),
	authorship: message<Of<'authorship'>>({
		fr: ({ count }) => `${count} lignes d’auteurs parlent de lettres qui n’ont pas été écrites`,
		en: ({ count }) => `${count} rows of authors speak of letters that were not written`
	}),
	'version-hash': message<Of<'version-hash'>>({
		fr: ({ number }) => `la version nommée ${number} n’a plus son empreinte`,
		en: ({ number }) => `named version ${number} no longer has its hash`
	}),
	'version-unreadable': message<Of<'version-unreadable'>>({
		fr: ({ number }) => `la version nommée ${number} ne peut pas être lue`,
		en: ({ number }) => `named version ${number} cannot be read`
	})
};

/** What is wrong, in a sentence without its capital and its full stop. */
export function damageSentence(damage: Damage): string {
	return (sentences[damage.code] as (damage: Damage) => string)(damage);
}
