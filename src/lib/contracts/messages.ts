import { message } from '../shared/messages.ts';

export {
	consultations as navConsultations,
	coordination as navCoordination,
	fiches as navFiches,
	votes as navVotes
} from '../ui/words.ts';
export const createContract = message({ fr: 'Créer un contrat', en: 'Start a contract' });

export const navLabel = message<{ title: string }>({
	fr: ({ title }) => `Pages du contrat : ${title}`,
	en: ({ title }) => `Pages of the contract: ${title}`
});
export const navHome = message({ fr: 'Le contrat', en: 'The contract' });
export const navThemes = message({ fr: 'Thèmes', en: 'Themes' });
export const navGroups = message({ fr: 'Groupes', en: 'Groups' });
