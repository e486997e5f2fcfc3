import { message } from '../shared/messages.ts';

export const navLabel = message<{ title: string }>(
	({ title }) => `Pages du contrat : ${title}`,
	({ title }) => `Pages of the contract: ${title}`
);
export const navHome = message('Le contrat', 'The contract');
export const navThemes = message('Thèmes', 'Themes');
export const navConsultations = message('Consultations', 'Consultations');
export const navVotes = message('Votes', 'Votes');
export const navGroups = message('Groupes', 'Groups');
export const navFiches = message('Fiches action', 'Action sheets');
export const navCoordination = message('Coordination', 'Coordination');
