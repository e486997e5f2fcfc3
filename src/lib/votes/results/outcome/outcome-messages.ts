import { formatDate, formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';
import { tooLong } from '../../../ui/refusal-words.ts';
import { conclusionLimits } from './conclusion.ts';

export { addStep, remove, stepPlace as stepLegend } from '../../../ui/words.ts';

export const outcomeTitle = message({
	fr: 'Ce que nous concluons, et qui fait quoi',
	en: 'What we conclude, and who does what'
});
export const outcomeOwed = message<{ since: Date }>({
	fr: (p) =>
		`La suite n’est pas encore écrite. Elle est due depuis la publication du résultat, le ${formatDate(p.since)} : ce que l’on en conclut, qui fait quoi, et quand on en reparle.`,
	en: (p) =>
		`What follows is not written yet. It has been owed since the result was published, on ${formatDate(p.since)}: what is concluded, who does what, and when it is looked at again.`
});
export const outcomeOwedShort = message({ fr: 'Suite à écrire', en: 'Outcome owed' });
export const outcomeWritten = message({ fr: 'Suite écrite', en: 'Outcome written' });
export const writtenOn = message<{ at: Date }>({
	fr: (p) => `Écrit le ${formatDate(p.at)}.`,
	en: (p) => `Written on ${formatDate(p.at)}.`
});
export const changedOn = message<{ at: Date }>({
	fr: (p) => `Modifié le ${formatDate(p.at)}.`,
	en: (p) => `Changed on ${formatDate(p.at)}.`
});
export const whoDoesWhat = message({ fr: 'Qui fait quoi', en: 'Who does what' });
export const until = message<{ on: string }>({
	fr: (p) => `avant le ${p.on}`,
	en: (p) => `by ${p.on}`
});
export const reviewedOn = message<{ on: string }>({
	fr: (p) => `On en reparle le ${formatDate(p.on)}.`,
	en: (p) => `Looked at again on ${formatDate(p.on)}.`
});
export const write = message({ fr: 'Écrire la suite', en: 'Write what follows' });
export const change = message({ fr: 'Modifier la suite', en: 'Change what follows' });
export const toResult = message({ fr: 'Voir le résultat publié', en: 'See the published result' });

export const formTitle = message({ fr: 'La suite du vote', en: 'What follows from the vote' });
export const formLead = message({
	fr: 'Dites ce que l’on conclut de cet avis, qui fait quoi, et quand on en reparle. C’est publié avec le résultat, et écrit à toutes les personnes de la liste, qu’elles aient voté ou non.',
	en: 'Say what is concluded from this opinion, who does what, and when it is looked at again. It is published with the result, and written to everyone on the roll, whether they voted or not.'
});
export const notYet = message({
	fr: 'Le résultat n’est pas encore publié : la suite s’écrira ensuite.',
	en: 'The result is not published yet: what follows will be written afterwards.'
});
export const conclusionLabel = message({ fr: 'Ce que nous concluons', en: 'What we conclude' });
export const conclusionHelp = message({
	fr: 'En phrases simples, pour quelqu’un qui n’a pas suivi. Qui décide, et quand, si ce n’est pas encore fait.',
	en: 'In plain sentences, for somebody who did not follow. Who decides, and when, if it is not done yet.'
});
export const stepsTitle = whoDoesWhat;
export const stepsHelp = message<{ max: number }>({
	fr: (p) => `${p.max} lignes au plus. Laissez vide ce qui ne sert pas.`,
	en: (p) => `At most ${p.max} lines. Leave empty what is not used.`
});
type Place = { place: number };
export const stepWhat = message({ fr: 'Quoi', en: 'What' });
export const stepWho = message({ fr: 'Qui', en: 'Who' });
export const stepWhoHelp = message({
	fr: 'Un service, une association, un groupe ; pas un nom sans son accord.',
	en: 'A service, an association, a group; no name without its owner’s agreement.'
});
export const stepOn = message({ fr: 'Jusqu’à quand', en: 'Until when' });
export const removeStep = message<Place>({
	fr: (p) => `Retirer l’étape ${p.place}`,
	en: (p) => `Remove step ${p.place}`
});
export const reviewLabel = message({ fr: 'On en reparle le', en: 'Looked at again on' });
export const reviewHelp = message({
	fr: 'Le jour où l’on regardera ce qui a été fait.',
	en: 'The day on which what was done will be looked at.'
});
export const tellAgain = message({
	fr: 'Écrire ce changement à toutes les personnes de la liste',
	en: 'Write this change to everyone on the roll'
});
export const tellAgainHelp = message({
	fr: 'Inutile pour une faute de frappe.',
	en: 'Needless for a typing mistake.'
});
export const publish = message({
	fr: 'Publier et l’écrire aux votants',
	en: 'Publish, and write to the voters'
});
export const publishChange = message({ fr: 'Publier le changement', en: 'Publish the change' });
export const published = message({
	fr: 'La suite est publiée. Les courriels partent.',
	en: 'What follows is published. The mails are leaving.'
});
export const changed = message({ fr: 'Le changement est publié.', en: 'The change is published.' });
export const theirsTitle = message({
	fr: 'Quelqu’un d’autre a écrit la suite entre-temps. Voici son texte ; le vôtre est toujours dans le formulaire. Reprenez ce qui manque, puis publiez.',
	en: 'Somebody else wrote what follows meanwhile. Here is their text; yours is still in the form. Take what is missing, then publish.'
});

const refusals: Record<string, () => string> = {
	missing: message({ fr: 'Remplissez ce champ.', en: 'Fill this field in.' }),
	'too-long': tooLong,
	'steps-many': message({
		fr: `${conclusionLimits.steps} étapes au plus : regroupez-en. Rien de ce que vous avez écrit n’est perdu.`,
		en: `At most ${conclusionLimits.steps} steps: group some. Nothing you wrote is lost.`
	}),
	'not-a-date': message({ fr: 'Cette date n’existe pas.', en: 'This date does not exist.' }),
	'in-the-past': message({
		fr: 'Cette date est passée : choisissez-en une à venir.',
		en: 'This date is past: choose one to come.'
	}),
	'what-missing': message({ fr: 'Dites ce qui est à faire.', en: 'Say what is to be done.' }),
	'who-missing': message({ fr: 'Dites qui le fait.', en: 'Say who does it.' }),
	gone: message({ fr: 'Ce vote n’est plus là.', en: 'This vote is no longer there.' }),
	'not-published': notYet
};
export const refusalSentence = (code: string): string => (refusals[code] ?? refusals.gone!)();

export const owedCount = message<{ count: number }>({
	fr: (p) =>
		`${formatNumber(p.count)} ${plural('fr', p.count, 'résultat publié attend encore sa suite', 'résultats publiés attendent encore leur suite')} : ce que l’on conclut, et qui fait quoi.`,
	en: (p) =>
		`${formatNumber(p.count)} published ${plural('en', p.count, 'result is', 'results are')} still without an outcome: what is concluded, and who does what.`
});

export function refusalSentences(codes: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes).map(([field, code]) => [field, refusalSentence(code)])
	);
}
