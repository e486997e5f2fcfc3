import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { isHeading, type QuestionKind } from '../questions/questions.ts';
import type { QuestionField, QuestionRefusal } from './check-question.ts';
import * as limits from './limits.ts';
import type { FileProblem } from './questionnaire-file.ts';
import {
	commune,
	date,
	number,
	saved,
	singleChoice,
	theQuestion as title
} from '../../ui/words.ts';
import { tooLong } from '../../ui/refusal-words.ts';

export { choose, paperVersion as paper } from '../words.ts';
export { title };
export { cancel, edit, moveDown as down, moveUp as up, remove, save } from '../../ui/words.ts';

export const questions = message({ fr: 'Questions', en: 'Questions' });
export const questionsOf = message<{ title: string }>({
	fr: ({ title }) => `Questions de « ${title} »`,
	en: ({ title }) => `Questions of “${title}”`
});
export const howItWorks = message({
	fr: 'Une question à la fois, peu de questions : six à dix suffisent, on y répond en quelques minutes.',
	en: 'One question at a time, few questions: six to ten are enough, people answer in a few minutes.'
});
export const howMany = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'question', 'questions')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'question', 'questions')}`
});
export const noQuestion = message({
	fr: 'Pas encore de question. Choisissez ci-dessous la première, ou partez d’un questionnaire existant.',
	en: 'No question yet. Choose the first one below, or begin from an existing questionnaire.'
});
export const fixed = message({
	fr: 'Cette étape est annoncée ou ouverte : vous pouvez corriger les mots, et la correction est inscrite au journal. Ajouter, retirer, déplacer une question ou ses choix n’est plus possible : ce qui a été répondu doit garder son sens.',
	en: 'This step is announced or open: you may correct words, and the correction is recorded. Adding, removing or moving a question or its choices is no longer possible: what was answered must keep its meaning.'
});
export const noHealth = message({
	fr: 'Aucune question sur la santé d’une personne. Demandez ce qui manque, ce qui aide, ce qui gêne sur le territoire.',
	en: 'No question about a person’s health. Ask what is missing, what helps, what is in the way on the territory.'
});
export const preview = message({ fr: 'Voir comme les habitants', en: 'See as residents will' });
export const exportFile = message({
	fr: 'Télécharger le questionnaire',
	en: 'Download the questionnaire'
});
export const exportHelp = message({
	fr: 'Un fichier à donner à un autre territoire : les questions seulement, sous Licence Ouverte.',
	en: 'A file to give to another territory: the questions only, under the Licence Ouverte.'
});
export const backToPreparation = message({
	fr: 'Revenir à la préparation',
	en: 'Back to preparation'
});

export const addTitle = message({ fr: 'Ajouter une ligne', en: 'Add a line' });
export const addHelp = message({
	fr: 'Choisissez ce que vous voulez demander.',
	en: 'Choose what you want to ask.'
});
export const addBelow = message<{ title: string }>({
	fr: ({ title }) => `Ajouter sous « ${title} »`,
	en: ({ title }) => `Add below “${title}”`
});
export const newLine = message<{ kind: QuestionKind }>({
	fr: ({ kind }) => `Nouvelle ligne : ${kindLabel(kind).toLocaleLowerCase('fr')}`,
	en: ({ kind }) => `New line: ${kindLabel(kind).toLowerCase()}`
});

const kinds: Record<QuestionKind, readonly [label: () => string, example: () => string]> = {
	section: [
		message({ fr: 'Titre de partie', en: 'Heading' }),
		message({
			fr: '« Se déplacer », « Se soigner près de chez soi »',
			en: '“Getting around”, “Care nearby”'
		})
	],
	single: [
		singleChoice,
		message({
			fr: '« Connaissez-vous le bus à la demande ? » Oui, non',
			en: '“Do you know the on-demand bus?” Yes, no'
		})
	],
	multiple: [
		message({ fr: 'Plusieurs choix', en: 'Several choices' }),
		message({
			fr: '« Quels lieux manquent près de chez vous ? » des cases à cocher',
			en: '“Which places are missing near you?” boxes to tick'
		})
	],
	scale: [
		message({ fr: 'Échelle', en: 'Scale' }),
		message({
			fr: '« Est-il facile d’aller à la pharmacie ? » de 1 à 5',
			en: '“Is it easy to get to the pharmacy?” from 1 to 5'
		})
	],
	ranking: [
		message({ fr: 'Classement', en: 'Ranking' }),
		message({
			fr: '« Par quoi commencer ? » du plus au moins important',
			en: '“What first?” most important first'
		})
	],
	'short-text': [
		message({ fr: 'Quelques mots', en: 'A few words' }),
		message({
			fr: '« Quel lieu faudrait-il ouvrir plus tard ? »',
			en: '“Which place should open later?”'
		})
	],
	'long-text': [
		message({ fr: 'Réponse libre', en: 'Free answer' }),
		message({ fr: '« Que faudrait-il changer en premier ? »', en: '“What should change first?”' })
	],
	number: [
		number,
		message({
			fr: '« Combien de minutes jusqu’au médecin le plus proche ? »',
			en: '“How many minutes to the nearest doctor?”'
		})
	],
	date: [
		date,
		message({
			fr: '« Quel jour vous conviendrait pour une rencontre ? »',
			en: '“Which day would suit you to meet?”'
		})
	],
	commune: [
		commune,
		message({
			fr: '« Dans quelle commune faites-vous vos courses ? »',
			en: '“In which commune do you shop?”'
		})
	],
	matrix: [
		message({ fr: 'Tableau', en: 'Table' }),
		message({
			fr: 'Pour chaque lieu de la liste : facile, difficile, impossible',
			en: 'For each place of the list: easy, hard, impossible'
		})
	]
};
export const kindLabel = (kind: QuestionKind): string => kinds[kind][0]();
export const kindExample = (kind: QuestionKind): string => kinds[kind][1]();
export const sectionTitle = message({ fr: 'Le titre de la partie', en: 'The heading' });
export const help = message({
	fr: 'Précision sous la question',
	en: 'A word of help under the question'
});
export const helpHelp = message({
	fr: 'Une phrase au plus, seulement si elle aide à répondre.',
	en: 'One sentence at most, only if it helps to answer.'
});
export const required = message({
	fr: 'Il faut y répondre pour envoyer le questionnaire',
	en: 'It must be answered to send the questionnaire'
});
export const options = message({ fr: 'Les choix', en: 'The choices' });
export const oneByLine = message({ fr: 'Un par ligne.', en: 'One per line.' });
export const oneByLineFixed = message({
	fr: 'Un par ligne. Corrigez les mots sans changer le nombre ni l’ordre des lignes.',
	en: 'One per line. Correct the words without changing the number or the order of the lines.'
});
export const other = message({
	fr: 'Ajouter « Autre, précisez » à la fin',
	en: 'Add “Other, please say” at the end'
});
export const maxChoices = message({ fr: 'Nombre de choix au plus', en: 'At most so many choices' });
export const rankedPlaces = message({
	fr: 'Nombre de places à donner',
	en: 'How many places to give'
});
export const allWhenEmpty = message({
	fr: 'Tous, si vous laissez vide.',
	en: 'All of them, if left empty.'
});
export const from = message({ fr: 'De', en: 'From' });
export const to = message({ fr: 'À', en: 'To' });
export const atLeast = message({ fr: 'Au moins', en: 'At least' });
export const atMost = message({ fr: 'Au plus', en: 'At most' });
export const minLabel = message({
	fr: 'Ce que veut dire le début',
	en: 'What the beginning means'
});
export const minLabelExample = message({
	fr: 'Par exemple : pas du tout',
	en: 'For example: not at all'
});
export const maxLabel = message({ fr: 'Ce que veut dire la fin', en: 'What the end means' });
export const maxLabelExample = message({
	fr: 'Par exemple : tout à fait',
	en: 'For example: completely'
});
export const unit = message({ fr: 'Unité', en: 'Unit' });
export const unitHelp = message({ fr: 'Par exemple : minutes', en: 'For example: minutes' });
export const rows = message({ fr: 'Les lignes du tableau', en: 'The rows of the table' });
export const columns = message({ fr: 'Les réponses possibles', en: 'The possible answers' });
export const condition = message({
	fr: 'Poser cette question seulement si…',
	en: 'Ask this only if…'
});
export const conditionOf = message({
	fr: 'Poser cette partie seulement si…',
	en: 'Ask this whole part only if…'
});
export const conditionHelp = message({
	fr: 'Cochez les réponses à une seule question d’avant. Rien de coché : elle est posée à tout le monde.',
	en: 'Tick answers of one earlier question only. Nothing ticked: everybody is asked.'
});
export const noEarlier = message({
	fr: 'Il n’y a pas encore, avant elle, de question à choix ou d’échelle.',
	en: 'There is no choice or scale question before it yet.'
});
export const saveMine = message({ fr: 'Garder ma version', en: 'Keep my version' });
export const add = message({ fr: 'Ajouter au questionnaire', en: 'Add to the questionnaire' });
export const conflictTitle = message({
	fr: 'Quelqu’un a changé cette ligne pendant que vous écriviez.',
	en: 'Somebody changed this line while you were writing.'
});
export const conflictText = message({
	fr: 'Rien n’est perdu : sa version est ci-dessous, la vôtre est dans le formulaire. Reprenez ce qui vous convient, puis gardez votre version, ou annulez pour laisser la sienne.',
	en: 'Nothing is lost: their version is below, yours is in the form. Take what suits you, then keep your version, or cancel to leave theirs.'
});
export const theirs = message({ fr: 'Version enregistrée', en: 'Saved version' });
export const theirsBy = message<{ name: string }>({
	fr: ({ name }) => `Version enregistrée par ${name}`,
	en: ({ name }) => `Version saved by ${name}`
});
export const correct = message({ fr: 'Corriger les mots', en: 'Correct the words' });
export const duplicate = message({ fr: 'Dupliquer', en: 'Duplicate' });
export const about = message<{ what: string; title: string }>({
	fr: ({ what, title: words }) => `${what} « ${words} »`,
	en: ({ what, title: words }) => `${what} “${words}”`
});
export const confirmRemove = message({ fr: 'Oui, la retirer', en: 'Yes, remove it' });
export const removeExplained = message({
	fr: 'Cette ligne disparaîtra du questionnaire.',
	en: 'This line will disappear from the questionnaire.'
});
export const isRequired = message({ fr: 'Réponse obligatoire', en: 'Answer required' });

export const reuseTitle = message({
	fr: 'Partir d’un questionnaire existant',
	en: 'Begin from an existing questionnaire'
});
export const reuseHelp = message({
	fr: 'Ses lignes s’ajoutent à la fin : rien de ce qui est déjà écrit n’est remplacé.',
	en: 'Its lines are added at the end: nothing already written is replaced.'
});
export const fromContract = message({ fr: 'Dans ce contrat', en: 'In this contract' });
export const copyLines = message({ fr: 'Reprendre ces questions', en: 'Take these questions' });
export const fromFile = message({
	fr: 'Un fichier reçu d’un autre territoire',
	en: 'A file from another territory'
});
export const fileHelp = message({
	fr: 'Un fichier « .json » téléchargé depuis Maillage, 1 Mo au plus.',
	en: 'A “.json” file downloaded from Maillage, 1 MB at most.'
});
export const importFile = message({ fr: 'Ajouter ces questions', en: 'Add these questions' });

const said: Record<string, () => string> = {
	ajoutee: message({ fr: 'La ligne est ajoutée.', en: 'The line is added.' }),
	enregistree: saved,
	deplacee: message({ fr: 'La ligne est déplacée.', en: 'The line is moved.' }),
	dupliquee: message({ fr: 'La ligne est dupliquée.', en: 'The line is duplicated.' }),
	retiree: message({ fr: 'La ligne est retirée.', en: 'The line is removed.' }),
	importees: message({
		fr: 'Les questions sont ajoutées à la fin.',
		en: 'The questions are added at the end.'
	})
};
export const saidSentence = (code: string | null): string | null =>
	code && Object.hasOwn(said, code) ? said[code]!() : null;

const gone = message({
	fr: 'Cette ligne n’existe plus : quelqu’un l’a retirée. Vos mots sont encore dans le formulaire.',
	en: 'This line no longer exists: somebody removed it. Your words are still in the form.'
});
const refusals: Record<string, () => string> = {
	gone,
	'structure-fixed': message({
		fr: 'Cette étape est annoncée ou ouverte : seuls les mots peuvent être corrigés, sans ajouter, retirer ni déplacer de choix.',
		en: 'This step is announced or open: only words may be corrected, without adding, removing or moving choices.'
	}),
	'too-many-lines': message({
		fr: `Un questionnaire a ${limits.LINES_MAX} lignes au plus.`,
		en: `A questionnaire has at most ${limits.LINES_MAX} lines.`
	}),
	'answer-needed': message({
		fr: 'Une autre question dépend d’une réponse que vous retirez. Changez d’abord sa condition.',
		en: 'Another question depends on an answer that you remove. Change its condition first.'
	}),
	'condition-order': message({
		fr: 'Une question ne peut pas passer avant celle dont elle dépend.',
		en: 'A question cannot come before the one it depends on.'
	}),
	'others-depend': message({
		fr: 'Une autre question dépend de celle-ci. Changez d’abord sa condition.',
		en: 'Another question depends on this one. Change its condition first.'
	}),
	'changed-meanwhile': message({
		fr: 'Quelqu’un vient de changer cette ligne : relisez-la avant de la retirer.',
		en: 'Somebody has just changed this line: read it again before removing it.'
	}),
	'no-file': message({ fr: 'Choisissez un fichier.', en: 'Choose a file.' }),
	'no-source': message({ fr: 'Choisissez un questionnaire.', en: 'Choose a questionnaire.' }),
	'file-refused': message({
		fr: 'Rien n’a été ajouté : ce fichier ne convient pas.',
		en: 'Nothing was added: this file is not suitable.'
	})
};
export const refusalSentence = (code: string): string => (refusals[code] ?? gone)();

const fieldRefusals: Record<QuestionRefusal, () => string> = {
	missing: message({ fr: 'Écrivez la question.', en: 'Write the question.' }),
	'too-long': tooLong,
	health: message({
		fr: 'Ces mots interrogent une personne sur sa santé, ou celle d’un proche : une consultation ne le demande jamais. Demandez plutôt ce qui manque ou ce qui aiderait sur le territoire : « Que faudrait-il ici pour les personnes qui vivent avec un diabète ? »',
		en: 'These words ask a person about their health, or that of somebody close: a consultation never does. Ask instead what is missing or would help on the territory: “What would people living with diabetes need here?”'
	}),
	'options-few': message({
		fr: 'Il en manque : écrivez-en davantage, un par ligne.',
		en: 'Some are missing: write more of them, one per line.'
	}),
	'options-many': message({
		fr: 'Il y en a trop pour qu’on les lise toutes : gardez l’essentiel.',
		en: 'There are too many to be read: keep the essential ones.'
	}),
	'options-twice': message({
		fr: 'Deux lignes disent la même chose.',
		en: 'Two lines say the same thing.'
	}),
	'options-long': message({
		fr: `Une ligne est trop longue : ${limits.LABEL_MAX} caractères au plus.`,
		en: `One line is too long: ${limits.LABEL_MAX} characters at most.`
	}),
	'not-a-number': message({
		fr: 'Écrivez un nombre, en chiffres.',
		en: 'Write a number, in figures.'
	}),
	bounds: message({
		fr: 'Le plus grand doit être après le plus petit.',
		en: 'The largest must come after the smallest.'
	}),
	'choices-bounds': message({
		fr: 'Écrivez un nombre entier, entre 1 et le nombre de choix.',
		en: 'Write a whole number, between 1 and the number of choices.'
	}),
	'scale-bounds': message({
		fr: `Une échelle va d’un nombre entier à un plus grand, en ${limits.STEPS_MAX} degrés au plus : de 1 à 5, par exemple.`,
		en: `A scale goes from a whole number to a larger one, in at most ${limits.STEPS_MAX} steps: from 1 to 5, for example.`
	}),
	'condition-unknown': message({
		fr: 'Cette condition porte sur une réponse qui n’existe pas avant cette question.',
		en: 'This condition names an answer that does not exist before this question.'
	}),
	'condition-several': message({
		fr: 'Cochez les réponses d’une seule question.',
		en: 'Tick answers of one question only.'
	}),
	'structure-fixed': message({
		fr: 'Seuls les mots peuvent changer.',
		en: 'Only words may change.'
	})
};
const missingHeading = message({ fr: 'Écrivez le titre.', en: 'Write the heading.' });
export const fieldRefusal = (code: QuestionRefusal, kind?: QuestionKind): string =>
	code === 'missing' && kind && isHeading({ kind }) ? missingHeading() : fieldRefusals[code]();

const fieldNames: Record<QuestionField, () => string> = {
	title,
	help,
	options,
	maxChoices,
	min: from,
	max: to,
	minLabel,
	maxLabel,
	unit,
	rows,
	columns,
	condition
};
const atLine = message<{ line: number; what: string; why: string }>({
	fr: ({ line, what, why }) => `Ligne ${line}, « ${what} » : ${why}`,
	en: ({ line, what, why }) => `Line ${line}, “${what}”: ${why}`
});
const malformed = message({
	fr: 'ce n’est pas ce qui est attendu ici.',
	en: 'this is not what is expected here.'
});
const wholeFile = message<{ what: string }>({
	fr: ({ what }) => `Le fichier, « ${what} » : ce n’est pas ce qui est attendu ici.`,
	en: ({ what }) => `The file, “${what}”: this is not what is expected here.`
});
const fileRefusals: Record<string, () => string> = {
	'not-json': message({
		fr: 'Ce fichier ne se lit pas comme un questionnaire (il n’est pas au format JSON).',
		en: 'This file does not read as a questionnaire (it is not JSON).'
	}),
	'not-a-questionnaire': message({
		fr: 'Ce fichier n’est pas un questionnaire de Maillage.',
		en: 'This file is not a Maillage questionnaire.'
	}),
	'other-version': message({
		fr: 'Ce questionnaire vient d’une version de Maillage que celle-ci ne sait pas lire.',
		en: 'This questionnaire comes from a version of Maillage that this one cannot read.'
	}),
	'too-large': message({ fr: 'Ce fichier dépasse 1 Mo.', en: 'This file is larger than 1 MB.' }),
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

export const previewTitle = message({ fr: 'Aperçu', en: 'Preview' });
export const previewNotice = message({
	fr: 'Ceci est un aperçu : essayez, rien n’est envoyé ni gardé.',
	en: 'This is a preview: try it, nothing is sent or kept.'
});
export const previewEmpty = message({
	fr: 'Il n’y a pas encore de question à montrer.',
	en: 'There is no question to show yet.'
});
export const backToQuestions = message({
	fr: 'Revenir aux questions',
	en: 'Back to the questions'
});
