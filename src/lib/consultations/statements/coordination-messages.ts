import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
export const manageTitle = message<{ title: string }>(
	({ title }) => `Écrire les phrases : ${title}`,
	({ title }) => `Write the statements: ${title}`
);
export const manageLead = message(
	'Des phrases simples, une seule idée chacune, qui peuvent partager : ni évidence, ni question, ni « et ». Une dizaine suffit pour ouvrir.',
	'Plain sentences, one idea each, that may divide: nothing obvious, no question, no “and”. Ten are enough to open.'
);
export const addTitle = message('Ajouter une phrase', 'Add a statement');
export const addButton = message('Ajouter', 'Add');
export const added = message('La phrase est ajoutée.', 'The statement is added.');
export const edited = message('La phrase est corrigée.', 'The statement is corrected.');
export const removed = message('La phrase est retirée.', 'The statement is removed.');
export const editLabel = message<{ number: number }>(
	({ number }) => `Corriger la phrase ${number}`,
	({ number }) => `Correct statement ${number}`
);
export const editButton = message('Enregistrer', 'Save');
export const removeButton = message('Retirer', 'Remove');
export const frozen = message(
	'Des personnes y ont répondu : elle ne change plus.',
	'People have answered it: it no longer changes.'
);
export const fromPerson = message('Proposée par une personne', 'Proposed by a participant');
export const fromCoordination = message('De la coordination', 'From the coordination');
export const seenBy = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'réponse', 'réponses')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'answer', 'answers')}`
);
export const goModerate = message('Relire ce qui attend', 'Read what is waiting');
export const seePublic = message('Voir la page publique', 'See the public page');
