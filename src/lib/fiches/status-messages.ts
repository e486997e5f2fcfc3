import { message } from '../shared/messages.ts';
import type { WritingRefusal } from './permissions.ts';
import type { FicheStatus } from './workflow.ts';
import { draft, idea } from '../ui/words.ts';

type Words = () => string;

const labels: Record<FicheStatus, Words> = {
	idea,
	draft,
	'co-writing': message({ fr: 'Co-écriture', en: 'Co-writing' }),
	'cotech-review': message({ fr: 'Relue en COTECH', en: 'COTECH review' }),
	'citizen-opinion': message({ fr: 'Avis citoyen', en: 'Citizens’ opinion' }),
	'copil-decided': message({ fr: 'Arbitrée en COPIL', en: 'Decided by COPIL' }),
	validated: message({ fr: 'Validée', en: 'Validated' }),
	'in-progress': message({ fr: 'En cours', en: 'In progress' }),
	late: message({ fr: 'En retard', en: 'Late' }),
	paused: message({ fr: 'En pause', en: 'Paused' }),
	blocked: message({ fr: 'Bloquée', en: 'Blocked' }),
	done: message({ fr: 'Réalisée', en: 'Done' }),
	abandoned: message({ fr: 'Abandonnée', en: 'Abandoned' }),
	evaluated: message({ fr: 'Évaluée', en: 'Evaluated' })
};

export function statusLabel(status: FicheStatus): string {
	return labels[status]();
}

const explanations: Record<FicheStatus, Words> = {
	idea: message({ fr: 'Une proposition, à discuter.', en: 'A proposal, to be discussed.' }),
	draft: message({
		fr: 'Un premier texte, encore incomplet.',
		en: 'A first text, still incomplete.'
	}),
	'co-writing': message({
		fr: 'Les groupes et les partenaires écrivent la fiche ensemble.',
		en: 'Groups and partners are writing the sheet together.'
	}),
	'cotech-review': message({
		fr: 'Le comité technique relit ; la coordination corrige.',
		en: 'The technical committee is reviewing; the coordination corrects.'
	}),
	'citizen-opinion': message({
		fr: 'Le texte est figé, le temps que les habitants donnent leur avis.',
		en: 'The text is frozen while residents give their opinion.'
	}),
	'copil-decided': message({
		fr: 'Le comité de pilotage s’est prononcé sur ce texte.',
		en: 'The steering committee has decided on this text.'
	}),
	validated: message({
		fr: 'La fiche est prête à être mise en œuvre.',
		en: 'The sheet is ready to start.'
	}),
	'in-progress': message({ fr: 'L’action est en cours.', en: 'The action is under way.' }),
	late: message({
		fr: 'L’action avance moins vite que prévu.',
		en: 'The action is behind schedule.'
	}),
	paused: message({
		fr: 'L’action est arrêtée pour un temps.',
		en: 'The action is on hold for a while.'
	}),
	blocked: message({
		fr: 'L’action ne peut pas avancer : quelque chose manque.',
		en: 'The action cannot go on: something is missing.'
	}),
	done: message({ fr: 'L’action est terminée.', en: 'The action is finished.' }),
	abandoned: message({ fr: 'L’action ne se fera pas.', en: 'The action will not be done.' }),
	evaluated: message({
		fr: 'L’action est terminée et évaluée.',
		en: 'The action is finished and evaluated.'
	})
};

/** One sentence on what the status means for the reader. */
export function statusExplanation(status: FicheStatus): string {
	return explanations[status]();
}

const refusals: Record<WritingRefusal, Words> = {
	'signed-out': message({
		fr: 'Connectez-vous pour écrire dans cette fiche.',
		en: 'Sign in to write in this sheet.'
	}),
	still: message({
		fr: 'Ce contrat est archivé ou retiré du site : plus personne n’y écrit.',
		en: 'This contract is archived or taken from the site: nobody writes in it any more.'
	}),
	frozen: message({
		fr: 'À cette étape, le texte est figé : personne ne le modifie.',
		en: 'At this stage the text is frozen: nobody changes it.'
	}),
	'coordinators-only': message({
		fr: 'À cette étape, seule la coordination modifie le texte. Vous pouvez laisser un commentaire.',
		en: 'At this stage only the coordination changes the text. You can leave a comment.'
	}),
	withdrawn: message({
		fr: 'La coordination vous a retiré le droit d’écrire dans cette fiche.',
		en: 'The coordination has withdrawn your right to write in this sheet.'
	}),
	'not-a-writer': message({
		fr: 'Cette fiche est écrite par les groupes et les partenaires qui en ont la charge.',
		en: 'This sheet is written by the groups and partners in charge of it.'
	})
};

/** Why this person does not write, or no longer writes, in this fiche. */
export function writingRefusal(reason: WritingRefusal): string {
	return refusals[reason]();
}
