import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { QuestionKind } from '../questions/questions.ts';
import type { QuestionField, QuestionRefusal } from './check-question.ts';
import * as limits from './limits.ts';
import type { FileProblem } from './questionnaire-file.ts';

export const questions = message('Questions', 'Questions');
export const questionsOf = message<{ title: string }>(
	({ title }) => `Questions de « ${title} »`,
	({ title }) => `Questions of “${title}”`
);
export const howItWorks = message(
	'Une question à la fois, peu de questions : six à dix suffisent, on y répond en quelques minutes.',
	'One question at a time, few questions: six to ten are enough, people answer in a few minutes.'
);
export const howMany = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'question', 'questions')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'question', 'questions')}`
);
export const noQuestion = message(
	'Pas encore de question. Choisissez ci-dessous la première, ou partez d’un questionnaire existant.',
	'No question yet. Choose the first one below, or begin from an existing questionnaire.'
);
export const fixed = message(
	'Cette étape est annoncée ou ouverte : vous pouvez corriger les mots, et la correction est inscrite au journal. Ajouter, retirer, déplacer une question ou ses choix n’est plus possible : ce qui a été répondu doit garder son sens.',
	'This step is announced or open: you may correct words, and the correction is recorded. Adding, removing or moving a question or its choices is no longer possible: what was answered must keep its meaning.'
);
export const noHealth = message(
	'Aucune question sur la santé d’une personne. Demandez ce qui manque, ce qui aide, ce qui gêne sur le territoire.',
	'No question about a person’s health. Ask what is missing, what helps, what is in the way on the territory.'
);
export const preview = message('Voir comme les habitants', 'See as residents will');
export const paper = message('Version papier', 'Paper version');
export const exportFile = message('Télécharger le questionnaire', 'Download the questionnaire');
export const exportHelp = message(
	'Un fichier à donner à un autre territoire : les questions seulement, sous Licence Ouverte.',
	'A file to give to another territory: the questions only, under the Licence Ouverte.'
);
export const backToPreparation = message('Revenir à la préparation', 'Back to preparation');

export const addTitle = message('Ajouter une ligne', 'Add a line');
export const addHelp = message(
	'Choisissez ce que vous voulez demander.',
	'Choose what you want to ask.'
);
export const addBelow = message<{ title: string }>(
	({ title }) => `Ajouter sous « ${title} »`,
	({ title }) => `Add below “${title}”`
);
export const newLine = message<{ kind: QuestionKind }>(
	({ kind }) => `Nouvelle ligne : ${kindLabel(kind).toLocaleLowerCase('fr')}`,
	({ kind }) => `New line: ${kindLabel(kind).toLowerCase()}`
);

const kinds: Record<QuestionKind, readonly [label: () => string, example: () => string]> = {
	section: [
		message('Titre de partie', 'Heading'),
		message('« Se déplacer », « Se soigner près de chez soi »', '“Getting around”, “Care nearby”')
	],
	single: [
		message('Un seul choix', 'One choice'),
		message(
			'« Connaissez-vous le bus à la demande ? » Oui, non',
			'“Do you know the on-demand bus?” Yes, no'
		)
	],
	multiple: [
		message('Plusieurs choix', 'Several choices'),
		message(
			'« Quels lieux manquent près de chez vous ? » des cases à cocher',
			'“Which places are missing near you?” boxes to tick'
		)
	],
	scale: [
		message('Échelle', 'Scale'),
		message(
			'« Est-il facile d’aller à la pharmacie ? » de 1 à 5',
			'“Is it easy to get to the pharmacy?” from 1 to 5'
		)
	],
	ranking: [
		message('Classement', 'Ranking'),
		message(
			'« Par quoi commencer ? » du plus au moins important',
			'“What first?” most important first'
		)
	],
	'short-text': [
		message('Quelques mots', 'A few words'),
		message('« Quel lieu faudrait-il ouvrir plus tard ? »', '“Which place should open later?”')
	],
	'long-text': [
		message('Réponse libre', 'Free answer'),
		message('« Que faudrait-il changer en premier ? »', '“What should change first?”')
	],
	number: [
		message('Nombre', 'Number'),
		message(
			'« Combien de minutes jusqu’au médecin le plus proche ? »',
			'“How many minutes to the nearest doctor?”'
		)
	],
	date: [
		message('Date', 'Date'),
		message(
			'« Quel jour vous conviendrait pour une rencontre ? »',
			'“Which day would suit you to meet?”'
		)
	],
	commune: [
		message('Commune', 'Commune'),
		message('« Dans quelle commune faites-vous vos courses ? »', '“In which commune do you shop?”')
	],
	matrix: [
		message('Tableau', 'Table'),
		message(
			'Pour chaque lieu de la liste : facile, difficile, impossible',
			'For each place of the list: easy, hard, impossible'
		)
	]
};
export const kindLabel = (kind: QuestionKind): string => kinds[kind][0]();
export const kindExample = (kind: QuestionKind): string => kinds[kind][1]();

export const title = message('La question', 'The question');
export const sectionTitle = message('Le titre de la partie', 'The heading');
export const help = message('Précision sous la question', 'A word of help under the question');
export const helpHelp = message(
	'Une phrase au plus, seulement si elle aide à répondre.',
	'One sentence at most, only if it helps to answer.'
);
export const required = message(
	'Il faut y répondre pour envoyer le questionnaire',
	'It must be answered to send the questionnaire'
);
export const options = message('Les choix', 'The choices');
export const oneByLine = message('Un par ligne.', 'One per line.');
export const oneByLineFixed = message(
	'Un par ligne. Corrigez les mots sans changer le nombre ni l’ordre des lignes.',
	'One per line. Correct the words without changing the number or the order of the lines.'
);
export const other = message(
	'Ajouter « Autre, précisez » à la fin',
	'Add “Other, please say” at the end'
);
export const maxChoices = message('Nombre de choix au plus', 'At most so many choices');
export const rankedPlaces = message('Nombre de places à donner', 'How many places to give');
export const allWhenEmpty = message('Tous, si vous laissez vide.', 'All of them, if left empty.');
export const from = message('De', 'From');
export const to = message('À', 'To');
export const atLeast = message('Au moins', 'At least');
export const atMost = message('Au plus', 'At most');
export const minLabel = message('Ce que veut dire le début', 'What the beginning means');
export const minLabelExample = message('Par exemple : pas du tout', 'For example: not at all');
export const maxLabel = message('Ce que veut dire la fin', 'What the end means');
export const maxLabelExample = message('Par exemple : tout à fait', 'For example: completely');
export const unit = message('Unité', 'Unit');
export const unitHelp = message('Par exemple : minutes', 'For example: minutes');
export const rows = message('Les lignes du tableau', 'The rows of the table');
export const columns = message('Les réponses possibles', 'The possible answers');
export const condition = message('Poser cette question seulement si…', 'Ask this only if…');
export const conditionOf = message(
	'Poser cette partie seulement si…',
	'Ask this whole part only if…'
);
export const conditionHelp = message(
	'Cochez les réponses à une seule question d’avant. Rien de coché : elle est posée à tout le monde.',
	'Tick answers of one earlier question only. Nothing ticked: everybody is asked.'
);
export const noEarlier = message(
	'Il n’y a pas encore, avant elle, de question à choix ou d’échelle.',
	'There is no choice or scale question before it yet.'
);
export const save = message('Enregistrer', 'Save');
export const saveMine = message('Garder ma version', 'Keep my version');
export const add = message('Ajouter au questionnaire', 'Add to the questionnaire');
export const cancel = message('Annuler', 'Cancel');
export const conflictTitle = message(
	'Quelqu’un a changé cette ligne pendant que vous écriviez.',
	'Somebody changed this line while you were writing.'
);
export const conflictText = message(
	'Rien n’est perdu : sa version est ci-dessous, la vôtre est dans le formulaire. Reprenez ce qui vous convient, puis gardez votre version, ou annulez pour laisser la sienne.',
	'Nothing is lost: their version is below, yours is in the form. Take what suits you, then keep your version, or cancel to leave theirs.'
);
export const theirs = message('Version enregistrée', 'Saved version');
export const theirsBy = message<{ name: string }>(
	({ name }) => `Version enregistrée par ${name}`,
	({ name }) => `Version saved by ${name}`
);

export const edit = message('Modifier', 'Edit');
export const correct = message('Corriger les mots', 'Correct the words');
export const up = message('Monter', 'Move up');
export const down = message('Descendre', 'Move down');
export const duplicate = message('Dupliquer', 'Duplicate');
export const remove = message('Retirer', 'Remove');
export const about = message<{ what: string; title: string }>(
	({ what, title: words }) => `${what} « ${words} »`,
	({ what, title: words }) => `${what} “${words}”`
);
export const confirmRemove = message('Oui, la retirer', 'Yes, remove it');
export const removeExplained = message(
	'Cette ligne disparaîtra du questionnaire.',
	'This line will disappear from the questionnaire.'
);
export const isRequired = message('Réponse obligatoire', 'Answer required');

export const reuseTitle = message(
	'Partir d’un questionnaire existant',
	'Begin from an existing questionnaire'
);
export const reuseHelp = message(
	'Ses lignes s’ajoutent à la fin : rien de ce qui est déjà écrit n’est remplacé.',
	'Its lines are added at the end: nothing already written is replaced.'
);
export const fromContract = message('Dans ce contrat', 'In this contract');
export const choose = message('Choisissez', 'Choose');
export const copyLines = message('Reprendre ces questions', 'Take these questions');
export const fromFile = message(
	'Un fichier reçu d’un autre territoire',
	'A file from another territory'
);
export const fileHelp = message(
	'Un fichier « .json » téléchargé depuis Maillage, 1 Mo au plus.',
	'A “.json” file downloaded from Maillage, 1 MB at most.'
);
export const importFile = message('Ajouter ces questions', 'Add these questions');

const said: Record<string, () => string> = {
	ajoutee: message('La ligne est ajoutée.', 'The line is added.'),
	enregistree: message('C’est enregistré.', 'Saved.'),
	deplacee: message('La ligne est déplacée.', 'The line is moved.'),
	dupliquee: message('La ligne est dupliquée.', 'The line is duplicated.'),
	retiree: message('La ligne est retirée.', 'The line is removed.'),
	importees: message('Les questions sont ajoutées à la fin.', 'The questions are added at the end.')
};
export const saidSentence = (code: string | null): string | null =>
	code && Object.hasOwn(said, code) ? said[code]!() : null;

const gone = message(
	'Cette ligne n’existe plus : quelqu’un l’a retirée. Vos mots sont encore dans le formulaire.',
	'This line no longer exists: somebody removed it. Your words are still in the form.'
);
const refusals: Record<string, () => string> = {
	gone,
	'structure-fixed': message(
		'Cette étape est annoncée ou ouverte : seuls les mots peuvent être corrigés, sans ajouter, retirer ni déplacer de choix.',
		'This step is announced or open: only words may be corrected, without adding, removing or moving choices.'
	),
	'too-many-lines': message(
		`Un questionnaire a ${limits.LINES_MAX} lignes au plus.`,
		`A questionnaire has at most ${limits.LINES_MAX} lines.`
	),
	'answer-needed': message(
		'Une autre question dépend d’une réponse que vous retirez. Changez d’abord sa condition.',
		'Another question depends on an answer that you remove. Change its condition first.'
	),
	'condition-order': message(
		'Une question ne peut pas passer avant celle dont elle dépend.',
		'A question cannot come before the one it depends on.'
	),
	'others-depend': message(
		'Une autre question dépend de celle-ci. Changez d’abord sa condition.',
		'Another question depends on this one. Change its condition first.'
	),
	'changed-meanwhile': message(
		'Quelqu’un vient de changer cette ligne : relisez-la avant de la retirer.',
		'Somebody has just changed this line: read it again before removing it.'
	),
	'no-file': message('Choisissez un fichier.', 'Choose a file.'),
	'no-source': message('Choisissez un questionnaire.', 'Choose a questionnaire.'),
	'file-refused': message(
		'Rien n’a été ajouté : ce fichier ne convient pas.',
		'Nothing was added: this file is not suitable.'
	)
};
export const refusalSentence = (code: string): string => (refusals[code] ?? gone)();

const fieldRefusals: Record<QuestionRefusal, () => string> = {
	missing: message('Écrivez la question.', 'Write the question.'),
	'too-long': message('Ce texte est trop long.', 'This text is too long.'),
	health: message(
		'Ces mots interrogent une personne sur sa santé, ou celle d’un proche : une consultation ne le demande jamais. Demandez plutôt ce qui manque ou ce qui aiderait sur le territoire : « Que faudrait-il ici pour les personnes qui vivent avec un diabète ? »',
		'These words ask a person about their health, or that of somebody close: a consultation never does. Ask instead what is missing or would help on the territory: “What would people living with diabetes need here?”'
	),
	'options-few': message(
		'Il en manque : écrivez-en davantage, un par ligne.',
		'Some are missing: write more of them, one per line.'
	),
	'options-many': message(
		'Il y en a trop pour qu’on les lise toutes : gardez l’essentiel.',
		'There are too many to be read: keep the essential ones.'
	),
	'options-twice': message('Deux lignes disent la même chose.', 'Two lines say the same thing.'),
	'options-long': message(
		`Une ligne est trop longue : ${limits.LABEL_MAX} caractères au plus.`,
		`One line is too long: ${limits.LABEL_MAX} characters at most.`
	),
	'not-a-number': message('Écrivez un nombre, en chiffres.', 'Write a number, in figures.'),
	bounds: message(
		'Le plus grand doit être après le plus petit.',
		'The largest must come after the smallest.'
	),
	'choices-bounds': message(
		'Écrivez un nombre entier, entre 1 et le nombre de choix.',
		'Write a whole number, between 1 and the number of choices.'
	),
	'scale-bounds': message(
		`Une échelle va d’un nombre entier à un plus grand, en ${limits.STEPS_MAX} degrés au plus : de 1 à 5, par exemple.`,
		`A scale goes from a whole number to a larger one, in at most ${limits.STEPS_MAX} steps: from 1 to 5, for example.`
	),
	'condition-unknown': message(
		'Cette condition porte sur une réponse qui n’existe pas avant cette question.',
		'This condition names an answer that does not exist before this question.'
	),
	'condition-several': message(
		'Cochez les réponses d’une seule question.',
		'Tick answers of one question only.'
	),
	'structure-fixed': message('Seuls les mots peuvent changer.', 'Only words may change.')
};
const missingHeading = message('Écrivez le titre.', 'Write the heading.');
export const fieldRefusal = (code: QuestionRefusal, kind?: QuestionKind): string =>
	code === 'missing' && kind === 'section' ? missingHeading() : fieldRefusals[code]();

const fieldNames: Record<QuestionField, () => string> = {
	...{ title, help, options, maxChoices, minLabel, maxLabel, unit, rows, columns, condition },
	...{ min: from, max: to }
};
const atLine = message<{ line: number; what: string; why: string }>(
	({ line, what, why }) => `Ligne ${line}, « ${what} » : ${why}`,
	({ line, what, why }) => `Line ${line}, “${what}”: ${why}`
);
const malformed = message(
	'ce n’est pas ce qui est attendu ici.',
	'this is not what is expected here.'
);
const wholeFile = message<{ what: string }>(
	({ what }) => `Le fichier, « ${what} » : ce n’est pas ce qui est attendu ici.`,
	({ what }) => `The file, “${what}”: this is not what is expected here.`
);
const fileRefusals: Record<string, () => string> = {
	'not-json': message(
		'Ce fichier ne se lit pas comme un questionnaire (il n’est pas au format JSON).',
		'This file does not read as a questionnaire (it is not JSON).'
	),
	'not-a-questionnaire': message(
		'Ce fichier n’est pas un questionnaire de Maillage.',
		'This file is not a Maillage questionnaire.'
	),
	'other-version': message(
		'Ce questionnaire vient d’une version de Maillage que celle-ci ne sait pas lire.',
		'This questionnaire comes from a version of Maillage that this one cannot read.'
	),
	'too-large': message('Ce fichier dépasse 1 Mo.', 'This file is larger than 1 MB.'),
	'too-many-lines': refusals['too-many-lines']!
};

/** One sentence for each thing that is wrong with a file. */
export function problemSentences(problem: FileProblem): string[] {
	if (problem.code === 'malformed') {
		const { line, place } = problem;
		if (line === null) return [wholeFile({ what: place })];
		return [atLine({ line, what: place, why: malformed() })];
	}
	if (problem.code !== 'refused') return [fileRefusals[problem.code]!()];
	return Object.entries(problem.refusals).map(([field, code]) => {
		const what = fieldNames[field as QuestionField]();
		return atLine({ line: problem.line, what, why: fieldRefusal(code) });
	});
}

export const previewTitle = message('Aperçu', 'Preview');
export const previewNotice = message(
	'Ceci est un aperçu : essayez, rien n’est envoyé ni gardé.',
	'This is a preview: try it, nothing is sent or kept.'
);
export const previewEmpty = message(
	'Il n’y a pas encore de question à montrer.',
	'There is no question to show yet.'
);
export const backToQuestions = message('Revenir aux questions', 'Back to the questions');
