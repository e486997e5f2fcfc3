import { formatDate, formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';

export const outcomeTitle = message(
	'Ce que nous concluons, et qui fait quoi',
	'What we conclude, and who does what'
);
export const outcomeOwed = message<{ since: Date }>(
	(p) =>
		`La suite n’est pas encore écrite. Elle est due depuis la publication du résultat, le ${formatDate(p.since)} : ce que l’on en conclut, qui fait quoi, et quand on en reparle.`,
	(p) =>
		`What follows is not written yet. It has been owed since the result was published, on ${formatDate(p.since)}: what is concluded, who does what, and when it is looked at again.`
);
export const outcomeOwedShort = message('Suite à écrire', 'Outcome owed');
export const outcomeWritten = message('Suite écrite', 'Outcome written');
export const writtenOn = message<{ at: Date }>(
	(p) => `Écrit le ${formatDate(p.at)}.`,
	(p) => `Written on ${formatDate(p.at)}.`
);
export const changedOn = message<{ at: Date }>(
	(p) => `Modifié le ${formatDate(p.at)}.`,
	(p) => `Changed on ${formatDate(p.at)}.`
);
export const whoDoesWhat = message('Qui fait quoi', 'Who does what');
export const until = message<{ on: string }>(
	(p) => `avant le ${p.on}`,
	(p) => `by ${p.on}`
);
export const reviewedOn = message<{ on: string }>(
	(p) => `On en reparle le ${formatDate(p.on)}.`,
	(p) => `Looked at again on ${formatDate(p.on)}.`
);
export const write = message('Écrire la suite', 'Write what follows');
export const change = message('Modifier la suite', 'Change what follows');
export const toResult = message('Voir le résultat publié', 'See the published result');

export const formTitle = message('La suite du vote', 'What follows from the vote');
export const formLead = message(
	'Dites ce que l’on conclut de cet avis, qui fait quoi, et quand on en reparle. C’est publié avec le résultat, et écrit à toutes les personnes de la liste, qu’elles aient voté ou non.',
	'Say what is concluded from this opinion, who does what, and when it is looked at again. It is published with the result, and written to everyone on the roll, whether they voted or not.'
);
export const notYet = message(
	'Le résultat n’est pas encore publié : la suite s’écrira ensuite.',
	'The result is not published yet: what follows will be written afterwards.'
);
export const conclusionLabel = message('Ce que nous concluons', 'What we conclude');
export const conclusionHelp = message(
	'En phrases simples, pour quelqu’un qui n’a pas suivi. Qui décide, et quand, si ce n’est pas encore fait.',
	'In plain sentences, for somebody who did not follow. Who decides, and when, if it is not done yet.'
);
export const stepsTitle = message('Qui fait quoi', 'Who does what');
export const stepsHelp = message<{ max: number }>(
	(p) => `${p.max} lignes au plus. Laissez vide ce qui ne sert pas.`,
	(p) => `At most ${p.max} lines. Leave empty what is not used.`
);
type Place = { place: number };
export const stepLegend = message<Place>(
	(p) => `Étape ${p.place}`,
	(p) => `Step ${p.place}`
);
export const stepWhat = message('Quoi', 'What');
export const stepWho = message('Qui', 'Who');
export const stepWhoHelp = message(
	'Un service, une association, un groupe ; pas un nom sans son accord.',
	'A service, an association, a group; no name without its owner’s agreement.'
);
export const stepOn = message('Jusqu’à quand', 'Until when');
export const addStep = message('Ajouter une étape', 'Add a step');
export const removeStep = message<Place>(
	(p) => `Retirer l’étape ${p.place}`,
	(p) => `Remove step ${p.place}`
);
export const remove = message('Retirer', 'Remove');
export const reviewLabel = message('On en reparle le', 'Looked at again on');
export const reviewHelp = message(
	'Le jour où l’on regardera ce qui a été fait.',
	'The day on which what was done will be looked at.'
);
export const tellAgain = message(
	'Écrire ce changement à toutes les personnes de la liste',
	'Write this change to everyone on the roll'
);
export const tellAgainHelp = message(
	'Inutile pour une faute de frappe.',
	'Needless for a typing mistake.'
);
export const publish = message(
	'Publier et l’écrire aux votants',
	'Publish, and write to the voters'
);
export const publishChange = message('Publier le changement', 'Publish the change');
export const published = message(
	'La suite est publiée. Les courriels partent.',
	'What follows is published. The mails are leaving.'
);
export const changed = message('Le changement est publié.', 'The change is published.');
export const theirsTitle = message(
	'Quelqu’un d’autre a écrit la suite entre-temps. Voici son texte ; le vôtre est toujours dans le formulaire. Reprenez ce qui manque, puis publiez.',
	'Somebody else wrote what follows meanwhile. Here is their text; yours is still in the form. Take what is missing, then publish.'
);

const refusals: Record<string, () => string> = {
	missing: message('Remplissez ce champ.', 'Fill this field in.'),
	'too-long': message('Ce texte est trop long.', 'This text is too long.'),
	'not-a-date': message('Cette date n’existe pas.', 'This date does not exist.'),
	'in-the-past': message(
		'Cette date est passée : choisissez-en une à venir.',
		'This date is past: choose one to come.'
	),
	'what-missing': message('Dites ce qui est à faire.', 'Say what is to be done.'),
	'who-missing': message('Dites qui le fait.', 'Say who does it.'),
	gone: message('Ce vote n’est plus là.', 'This vote is no longer there.'),
	'not-published': notYet
};
export const refusalSentence = (code: string): string => (refusals[code] ?? refusals.gone!)();

export const owedCount = message<{ count: number }>(
	(p) =>
		`${formatNumber(p.count)} ${plural('fr', p.count, 'résultat publié attend encore sa suite', 'résultats publiés attendent encore leur suite')} : ce que l’on conclut, et qui fait quoi.`,
	(p) =>
		`${formatNumber(p.count)} published ${plural('en', p.count, 'result is', 'results are')} still without an outcome: what is concluded, and who does what.`
);

export function refusalSentences(codes: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes).map(([field, code]) => [field, refusalSentence(code)])
	);
}
