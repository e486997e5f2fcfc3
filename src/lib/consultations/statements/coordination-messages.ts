import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';

export {
	add as addButton,
	nothingMatches as noneFound,
	remove as removeButton,
	save as editButton,
	search,
	tryFewerWords as noneFoundText
} from '../../ui/words.ts';
export { readWaiting as goModerate, seePublicPage as seePublic } from '../words.ts';

export const manageTitle = message<{ title: string }>({
	fr: ({ title }) => `Écrire les phrases : ${title}`,
	en: ({ title }) => `Write the statements: ${title}`
});
export const manageLead = message({
	fr: 'Des phrases simples, une seule idée chacune, qui peuvent partager : ni évidence, ni question, ni « et ». Une dizaine suffit pour ouvrir.',
	en: 'Plain sentences, one idea each, that may divide: nothing obvious, no question, no “and”. Ten are enough to open.'
});
export const searchLabel = message({
	fr: 'Chercher dans les phrases',
	en: 'Search the statements'
});
export const found = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'phrase', 'phrases')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'statement', 'statements')}`
});
export const addTitle = message({ fr: 'Ajouter une phrase', en: 'Add a statement' });
export const added = message({ fr: 'La phrase est ajoutée.', en: 'The statement is added.' });
export const edited = message({ fr: 'La phrase est corrigée.', en: 'The statement is corrected.' });
export const removed = message({ fr: 'La phrase est retirée.', en: 'The statement is removed.' });
export const editLabel = message<{ number: number }>({
	fr: ({ number }) => `Corriger la phrase ${number}`,
	en: ({ number }) => `Correct statement ${number}`
});
export const frozen = message({
	fr: 'Des personnes y ont répondu : elle ne change plus.',
	en: 'People have answered it: it no longer changes.'
});
export const fromPerson = message({
	fr: 'Proposée par une personne',
	en: 'Proposed by a participant'
});
export const fromCoordination = message({ fr: 'De la coordination', en: 'From the coordination' });
export const seenBy = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'réponse', 'réponses')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'answer', 'answers')}`
});
