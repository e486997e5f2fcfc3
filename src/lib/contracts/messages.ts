import { message } from '../shared/messages.ts';

export const navLabel = message<{ title: string }>({
	fr: ({ title }) => `Pages du contrat : ${title}`,
	en: ({ title }) => `Pages of the contract: ${title}`
});
export const navHome = message({ fr: 'Le contrat', en: 'The contract' });
export const navThemes = message({ fr: 'Thèmes', en: 'Themes' });
export const navConsultations = message({ fr: 'Consultations', en: 'Consultations' });
export const navVotes = message({ fr: 'Votes', en: 'Votes' });
export const navGroups = message({ fr: 'Groupes', en: 'Groups' });
export const navFiches = message({ fr: 'Fiches action', en: 'Action sheets' });
export const navCoordination = message({ fr: 'Coordination', en: 'Coordination' });
