import { message } from '../../shared/messages.ts';

export const title = message('Modifier le contrat', 'Edit the contract');
export const coordination = message('Coordination', 'Coordination');
export const saved = message('C’est enregistré.', 'Saved.');
export const addressStays = message(
	'L’adresse de la page ne change pas : elle est peut-être sur des affiches.',
	'The address of the page does not change: it may be on posters.'
);
export const renewals = message('Renouvellements', 'Renewals');
export const renewalsHelp = message(
	'Un renouvellement prolonge le contrat après son dernier jour, sans réécrire ce qui a été signé.',
	'A renewal extends the contract after its last day, without rewriting what was signed.'
);
export const addRenewal = message('Ajouter un renouvellement', 'Add a renewal');
export const priority = message('quartier prioritaire', 'priority district');
export const districtName = message('Nom du quartier', 'Name of the district');
export const isPriority = message(
	'C’est un quartier prioritaire de la politique de la ville (QPV)',
	'It is a priority district of urban policy (QPV)'
);
export const saveTheme = message('Enregistrer le thème', 'Save the theme');
export const newTheme = message('Nouveau thème', 'New theme');
export const themeTitle = message('Titre', 'Title');
