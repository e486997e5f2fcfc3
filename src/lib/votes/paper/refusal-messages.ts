import { message } from '../../shared/messages.ts';
import type { DeclareRefusal } from './declare-sheets.server.ts';
import type { TickRefusal } from './tick-voter.server.ts';
import type { TypeRefusal } from './type-sheet.server.ts';
import { notWholeNumber } from '../words.ts';

type Refusal = TickRefusal | DeclareRefusal | TypeRefusal | 'not-different' | 'not-a-number';

const sentences: Record<Refusal, () => string> = {
	'not-open': message({
		fr: 'Le vote n’est pas encore ouvert : personne ne vote sur papier avant.',
		en: 'The vote is not open yet: nobody votes on paper before that.'
	}),
	closed: message({
		fr: 'Le vote est clos : on ne donne plus de bulletin.',
		en: 'The vote is closed: no more ballots are given.'
	}),
	withdrawn: message({
		fr: 'Ce vote a été retiré : aucun bulletin n’est compté.',
		en: 'This vote was withdrawn: no ballot is counted.'
	}),
	'not-a-voter': message({
		fr: 'Cette personne n’est pas sur la liste : ne lui donnez pas de bulletin.',
		en: 'This person is not on the roll: give them no ballot.'
	}),
	revoked: message({
		fr: 'Cette lettre a été annulée : demandez la plus récente.',
		en: 'This letter was revoked: ask for the latest one.'
	}),
	'no-paper': message({
		fr: 'Ce vote se fait sans papier.',
		en: 'This vote is held without paper.'
	}),
	'voted-online': message({
		fr: 'Cette personne a déjà voté en ligne, et un seul bulletin compte : ne lui donnez pas de bulletin en papier.',
		en: 'This person has already voted online, and one ballot counts: do not give them a ballot on paper.'
	}),
	'voted-on-paper': message({
		fr: 'Cette personne est déjà cochée sur papier : ne lui donnez pas un second bulletin.',
		en: 'This person is already ticked on paper: do not give them a second ballot.'
	}),
	gone: message({ fr: 'Ce vote n’existe plus.', en: 'This vote no longer exists.' }),
	'not-closed': message({
		fr: 'Le vote n’est pas clos : l’urne reste fermée.',
		en: 'The vote is not closed: the box stays shut.'
	}),
	published: message({
		fr: 'Le résultat est publié : les feuilles ne se corrigent plus.',
		en: 'The result is published: sheets are no longer corrected.'
	}),
	'note-missing': message({
		fr: 'Il n’y a pas autant de feuilles que de personnes cochées : recomptez, puis dites ce qui l’explique.',
		en: 'There are not as many sheets as people ticked: count again, then say what explains it.'
	}),
	'note-too-long': message({
		fr: 'Cette explication est trop longue : 1 000 signes au plus.',
		en: 'This explanation is too long: 1,000 characters at most.'
	}),
	'sheets-typed': message({
		fr: 'Une feuille d’un numéro plus grand a déjà été tapée : recomptez.',
		en: 'A sheet with a higher number was already typed: count again.'
	}),
	'not-declared': message({
		fr: 'Dites d’abord combien de feuilles il y avait dans l’urne.',
		en: 'First say how many sheets there were in the box.'
	}),
	'no-such-sheet': message({
		fr: 'Il n’y a pas de feuille de ce numéro.',
		en: 'There is no sheet of that number.'
	}),
	'typed-by-two': message({
		fr: 'Deux autres personnes ont déjà tapé cette feuille.',
		en: 'Two other people have already typed this sheet.'
	}),
	malformed: message({
		fr: 'Ce n’est pas un bulletin de ce vote. Tapez-le à nouveau, ou dites qu’il est nul.',
		en: 'This is no ballot of this vote. Type it again, or say that it is spoiled.'
	}),
	'not-different': message({
		fr: 'Cette feuille n’a pas deux saisies différentes : il n’y a rien à effacer.',
		en: 'This sheet has no two different entries: there is nothing to erase.'
	}),
	'not-a-number': notWholeNumber
};

/** Why something about the paper was not done, in one sentence. */
export const paperRefusal = (code: string): string =>
	(sentences[code as Refusal] ?? sentences.gone)();
