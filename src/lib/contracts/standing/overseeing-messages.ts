import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { reasonMissing, tooLong } from '../../ui/refusal-words.ts';
import { open } from '../../ui/words.ts';
import type { Standing } from '../standing.ts';

export { administratorSince as standingSince } from '../../installation/messages.ts';
export { search } from '../../ui/words.ts';

export const title = message({ fr: 'Contrats du site', en: 'Contracts of the site' });
export const lead = message({
	fr: 'Approuver ceux qui attendent, retirer ceux qui trompent, archiver ceux qui sont finis. Ce que les gens y écrivent reste l’affaire de leur coordination.',
	en: 'Approve those that wait, take down those that deceive, archive those that are over. What people write in them stays the matter of their coordination.'
});
export const searchLabel = message({
	fr: 'Titre ou territoire',
	en: 'Title or territory'
});
export const standingLabel = message({ fr: 'État du contrat', en: 'State of the contract' });
export const anyStanding = message({ fr: 'Tous les états', en: 'Any state' });
const standings: Record<Standing, () => string> = {
	open,
	awaiting: message({ fr: 'À approuver', en: 'To be approved' }),
	hidden: message({ fr: 'Retiré du site', en: 'Taken from the site' }),
	archived: message({ fr: 'Archivé', en: 'Archived' })
};
export const standingWord = (standing: Standing): string => standings[standing]();
export const found = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'contrat', 'contrats')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'contract', 'contracts')}`
});
export const noneTitle = message({ fr: 'Aucun contrat', en: 'No contract' });
export const noneText = message({
	fr: 'Personne n’a encore créé de contrat ici.',
	en: 'Nobody has begun a contract here yet.'
});
export const begunBy = message<{ name: string; on: Date }>({
	fr: ({ name, on }) => `Créé par ${name} le ${formatDate(on)}`,
	en: ({ name, on }) => `Begun by ${name} on ${formatDate(on)}`
});
export const begunOn = message<{ on: Date }>({
	fr: ({ on }) => `Créé le ${formatDate(on)}`,
	en: ({ on }) => `Begun on ${formatDate(on)}`
});
export const readIt = message({ fr: 'Lire le contrat', en: 'Read the contract' });
export const authorAccount = message({
	fr: 'Le compte de cette personne',
	en: 'The account of this person'
});
export const holdsTitle = message({ fr: 'Ce qu’il contient', en: 'What it holds' });
export const holds = message<{ works: number; running: number; people: number }>({
	fr: ({ works, running, people }) =>
		`${formatNumber(works)} ${plural('fr', works, 'fiche, consultation ou vote', 'fiches, consultations et votes')}, dont ${formatNumber(running)} en cours ; ${formatNumber(people)} ${plural('fr', people, 'personne y a, ou y a eu, une place', 'personnes y ont, ou y ont eu, une place')}.`,
	en: ({ works, running, people }) =>
		`${formatNumber(works)} ${plural('en', works, 'action sheet, consultation or vote', 'action sheets, consultations and votes')}, ${formatNumber(running)} of them under way; ${formatNumber(people)} ${plural('en', people, 'person has, or had, a place in it', 'people have, or had, a place in it')}.`
});
export const publicReason = message({
	fr: 'Raison, que tout le monde lira à la place du contrat',
	en: 'Reason, which everybody will read in the place of the contract'
});

type Move = { title: () => string; text: () => string; button: () => string };
const approve: Move = {
	title: message({ fr: 'Approuver', en: 'Approve' }),
	text: message({
		fr: 'Il entre dans la liste de la page d’accueil, et l’avertissement de ses pages disparaît.',
		en: 'It comes into the list of the home page, and the warning on its pages goes.'
	}),
	button: message({ fr: 'Approuver ce contrat', en: 'Approve this contract' })
};
const moves: Record<Standing, Move> = {
	awaiting: approve,
	open: {
		title: message({ fr: 'Rouvrir le contrat', en: 'Open the contract again' }),
		text: message({
			fr: 'Il revient dans la liste de la page d’accueil, et l’on y écrit de nouveau.',
			en: 'It comes back into the list of the home page, and people write in it again.'
		}),
		button: message({ fr: 'Rouvrir ce contrat', en: 'Open this contract again' })
	},
	archived: {
		title: message({ fr: 'Archiver', en: 'Archive' }),
		text: message({
			fr: 'Il reste lisible par tout le monde, marqué comme archivé, et plus personne n’y écrit ni n’y entre. On peut le rouvrir.',
			en: 'Everybody can still read it, marked as archived, and nobody writes in it or joins it any more. It can be opened again.'
		}),
		button: message({ fr: 'Archiver ce contrat', en: 'Archive this contract' })
	},
	hidden: {
		title: message({ fr: 'Retirer du site', en: 'Take from the site' }),
		text: message({
			fr: 'Ses pages ne montrent plus que votre raison ; seule sa coordination les voit encore, pour corriger ce qu’il dit. Plus personne n’y écrit. Rien n’est effacé.',
			en: 'Its pages show nothing but your reason; only its coordination still sees them, to correct what it says. Nobody writes in it. Nothing is erased.'
		}),
		button: message({ fr: 'Retirer ce contrat du site', en: 'Take this contract from the site' })
	}
};
export const moveWords = (from: Standing, to: Standing): Move =>
	from === 'awaiting' && to === 'open' ? approve : moves[to];

export const deleteTitle = message({ fr: 'Effacer', en: 'Delete' });
export const deleteText = message({
	fr: 'Rien n’y a été fait et personne d’autre n’y est entré : il peut être effacé, pour toujours.',
	en: 'Nothing was made in it and nobody else joined it: it can be deleted, for good.'
});
export const notDeletable = message({
	fr: 'Un contrat ne s’efface que vide : sans fiche, ni consultation, ni vote, et sans personne d’autre que qui l’a créé.',
	en: 'A contract is deleted only when it is empty: no action sheet, consultation or vote, and nobody but whoever began it.'
});
export const deleteConfirm = message({
	fr: 'Oui, l’effacer pour toujours',
	en: 'Yes, delete it for good'
});
export const deleteButton = message({ fr: 'Effacer ce contrat', en: 'Delete this contract' });

export const coordinationIsTold = message({
	fr: 'Sa coordination est prévenue par courriel.',
	en: 'Its coordination is told by e-mail.'
});

const said: Record<string, () => string> = {
	'fait-sans-courriel': message({
		fr: 'C’est fait. Aucun courriel ne part d’ici : prévenez vous-même sa coordination.',
		en: 'Done. No e-mail leaves from here: tell its coordination yourself.'
	}),
	fait: message({
		fr: 'C’est fait. Sa coordination est prévenue.',
		en: 'Done. Its coordination is told.'
	}),
	efface: message({ fr: 'Le contrat est effacé.', en: 'The contract is deleted.' })
};
export const saidSentence = (code: string | null): string | undefined => said[code ?? '']?.();

const refusals: Record<string, () => string> = {
	moved: message({
		fr: 'Quelqu’un vient de changer l’état de ce contrat : le voici tel qu’il est maintenant.',
		en: 'Somebody has just changed the state of this contract: here it is as it is now.'
	}),
	running: message({
		fr: 'Des consultations ou des votes y sont en cours : attendez leur fin, ou demandez à la coordination de les retirer.',
		en: 'Consultations or votes are under way in it: wait for their end, or ask the coordination to withdraw them.'
	}),
	'not-empty': message({
		fr: 'Ce contrat n’est plus vide : il n’a pas été effacé.',
		en: 'This contract is no longer empty: it was not deleted.'
	}),
	'confirm-missing': message({
		fr: 'Cochez la case pour effacer ce contrat.',
		en: 'Tick the box to delete this contract.'
	}),
	'reason-missing': reasonMissing,
	'too-long': tooLong
};
export function overseeingRefusals(
	codes: Record<string, string> | undefined
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes ?? {}).map(([name, code]) => [name, (refusals[code] ?? refusals.moved!)()])
	);
}
