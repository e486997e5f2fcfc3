import { message } from '../shared/messages.ts';
import type { WritingRefusal } from './permissions.ts';
import type { FicheStatus } from './workflow.ts';

type Words = () => string;

const labels: Record<FicheStatus, Words> = {
	idea: message('Idée', 'Idea'),
	draft: message('Brouillon', 'Draft'),
	'co-writing': message('Co-écriture', 'Co-writing'),
	'cotech-review': message('Relue en COTECH', 'COTECH review'),
	'citizen-opinion': message('Avis citoyen', 'Citizens’ opinion'),
	'copil-decided': message('Arbitrée en COPIL', 'Decided by COPIL'),
	validated: message('Validée', 'Validated'),
	'in-progress': message('En cours', 'In progress'),
	late: message('En retard', 'Late'),
	paused: message('En pause', 'Paused'),
	blocked: message('Bloquée', 'Blocked'),
	done: message('Réalisée', 'Done'),
	abandoned: message('Abandonnée', 'Abandoned'),
	evaluated: message('Évaluée', 'Evaluated')
};

export function statusLabel(status: FicheStatus): string {
	return labels[status]();
}

const explanations: Record<FicheStatus, Words> = {
	idea: message('Une proposition, à discuter.', 'A proposal, to be discussed.'),
	draft: message('Un premier texte, encore incomplet.', 'A first text, still incomplete.'),
	'co-writing': message(
		'Les groupes et les partenaires écrivent la fiche ensemble.',
		'Groups and partners are writing the sheet together.'
	),
	'cotech-review': message(
		'Le comité technique relit ; la coordination corrige.',
		'The technical committee is reviewing; the coordination corrects.'
	),
	'citizen-opinion': message(
		'Le texte est figé, le temps que les habitants donnent leur avis.',
		'The text is frozen while residents give their opinion.'
	),
	'copil-decided': message(
		'Le comité de pilotage s’est prononcé sur ce texte.',
		'The steering committee has decided on this text.'
	),
	validated: message('La fiche est prête à être mise en œuvre.', 'The sheet is ready to start.'),
	'in-progress': message('L’action est en cours.', 'The action is under way.'),
	late: message('L’action avance moins vite que prévu.', 'The action is behind schedule.'),
	paused: message('L’action est arrêtée pour un temps.', 'The action is on hold for a while.'),
	blocked: message(
		'L’action ne peut pas avancer : quelque chose manque.',
		'The action cannot go on: something is missing.'
	),
	done: message('L’action est terminée.', 'The action is finished.'),
	abandoned: message('L’action ne se fera pas.', 'The action will not be done.'),
	evaluated: message('L’action est terminée et évaluée.', 'The action is finished and evaluated.')
};

/** One sentence on what the status means for the reader. */
export function statusExplanation(status: FicheStatus): string {
	return explanations[status]();
}

const refusals: Record<WritingRefusal, Words> = {
	'signed-out': message(
		'Connectez-vous pour écrire dans cette fiche.',
		'Sign in to write in this sheet.'
	),
	frozen: message(
		'À cette étape, le texte est figé : personne ne le modifie.',
		'At this stage the text is frozen: nobody changes it.'
	),
	'coordinators-only': message(
		'À cette étape, seule la coordination modifie le texte. Vous pouvez laisser un commentaire.',
		'At this stage only the coordination changes the text. You can leave a comment.'
	),
	withdrawn: message(
		'La coordination vous a retiré le droit d’écrire dans cette fiche.',
		'The coordination has withdrawn your right to write in this sheet.'
	),
	'not-a-writer': message(
		'Cette fiche est écrite par les groupes et les partenaires qui en ont la charge.',
		'This sheet is written by the groups and partners in charge of it.'
	)
};

/** Why this person does not write, or no longer writes, in this fiche. */
export function writingRefusal(reason: WritingRefusal): string {
	return refusals[reason]();
}
