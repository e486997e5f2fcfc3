import { message } from '../../shared/messages.ts';

export { coordination, saved, title as themeTitle } from '../../ui/words.ts';
export { edit as title, priorityDistrict as priority } from '../page-messages.ts';

export const addressStays = message({
	fr: 'L’adresse de la page ne change pas : elle est peut-être sur des affiches.',
	en: 'The address of the page does not change: it may be on posters.'
});
export const replyTo = message({
	fr: 'Adresse où l’on vous répond',
	en: 'Address where people answer you'
});
export const replyToHelp = message({
	fr: 'Les réponses aux courriels de ce contrat arrivent dans cette boîte : prenez celle du service plutôt que la vôtre, car tous ceux à qui le contrat écrit la verront.',
	en: 'Answers to the e-mails of this contract arrive in this mailbox: take that of the service rather than your own, for everyone the contract writes to will see it.'
});
export const timeZone = message({ fr: 'Heure du contrat', en: 'Time of the contract' });
export const timeZoneHelp = message({
	fr: 'Toutes les heures et tous les jours du contrat se lisent et s’écrivent dans cette heure. Ce qui est déjà annoncé garde son instant : si vous la changez, il se lira à une autre heure.',
	en: 'All hours and days of the contract are read and written in this time. What is announced already keeps its instant: if you change it, it will be read at another hour.'
});
export const renewals = message({ fr: 'Renouvellements', en: 'Renewals' });
export const renewalsHelp = message({
	fr: 'Un renouvellement prolonge le contrat après son dernier jour, sans réécrire ce qui a été signé.',
	en: 'A renewal extends the contract after its last day, without rewriting what was signed.'
});
export const addRenewal = message({ fr: 'Ajouter un renouvellement', en: 'Add a renewal' });
export const districtName = message({ fr: 'Nom du quartier', en: 'Name of the district' });
export const isPriority = message({
	fr: 'C’est un quartier prioritaire de la politique de la ville (QPV)',
	en: 'It is a priority district of urban policy (QPV)'
});
export const saveTheme = message({ fr: 'Enregistrer le thème', en: 'Save the theme' });
export const newTheme = message({ fr: 'Nouveau thème', en: 'New theme' });
