import { message, plural } from '../shared/messages.ts';
import { formatNumber } from '../shared/format.ts';

export const renewed = message<{ count: number }>(
	({ count }) => `renouvelé ${plural('fr', count, 'une fois', `${count} fois`)}`,
	({ count }) => `renewed ${plural('en', count, 'once', `${count} times`)}`
);
export const edit = message('Modifier le contrat', 'Edit the contract');
export const themes = message('Les thèmes', 'The themes');
export const themesLead = message(
	'Chaque thème rassemble ses groupes et ses fiches action : ce qu’on va faire, avec qui, pour qui.',
	'Each theme gathers its groups and its action sheets: what will be done, with whom, for whom.'
);
export const groups = message('Les groupes', 'The groups');
export const groupsLead = message(
	'Des habitants, des partenaires et des élus qui écrivent, donnent un avis ou décident.',
	'Residents, partners and elected people who write, give an opinion or decide.'
);
export const allGroups = message<{ count: number }>(
	({ count }) => `Voir les ${count} groupes`,
	({ count }) => `See all ${count} groups`
);
export const fiches = message('Les fiches action', 'The action sheets');
export const searchFiches = message(
	'Chercher dans les fiches action',
	'Search in the action sheets'
);
export const fichesCount = message<{ count: number }>(
	({ count }) => `${formatNumber(count)} ${plural('fr', count, 'fiche action', 'fiches action')}`,
	({ count }) => `${formatNumber(count)} ${plural('en', count, 'action sheet', 'action sheets')}`
);
export const allFiches = message('Toutes les fiches du contrat', 'All sheets of the contract');
export const noFicheTitle = message('Aucune fiche pour le moment', 'No sheet yet');
export const noFicheText = message(
	'Quand un groupe commencera à écrire une action sur ce thème, elle apparaîtra ici, dès l’idée.',
	'When a group starts to write an action on this theme, it will appear here, from the first idea.'
);
export const territory = message('Le territoire', 'The territory');
export const seeCommunes = message<{ count: number }>(
	({ count }) => `Voir les ${formatNumber(count)} communes`,
	({ count }) => `See the ${formatNumber(count)} communes`
);
export const districtList = message('Quartiers', 'Districts');
export const priorityDistrict = message('quartier prioritaire', 'priority district');
export const latest = message('Dernières nouvelles', 'Latest news');
export const noNewsTitle = message('Rien de nouveau pour le moment', 'Nothing new yet');
export const noNewsText = message(
	'Ce qui change dans le contrat, ses groupes et ses fiches s’écrira ici.',
	'What changes in the contract, its groups and its sheets will be written here.'
);
export const whatIsThis = message(
	'Un contrat local de santé, qu’est-ce que c’est ?',
	'A local health contract: what is it?'
);
export const noThemeText = message(
	'La coordination n’a pas encore écrit de quoi parle ce thème.',
	'The coordination has not yet written what this theme is about.'
);
export const themeOf = message<{ contract: string }>(
	({ contract }) => `Un thème du contrat « ${contract} »`,
	({ contract }) => `A theme of the contract “${contract}”`
);
export const noGroupTitle = message('Pas de groupe sur ce thème', 'No group on this theme');
export const noGroupText = message(
	'Les groupes du contrat entier en parlent aussi : vous les trouvez dans la liste des groupes.',
	'The groups of the whole contract speak of it too: you find them in the list of groups.'
);
export const seeGroups = message('Voir tous les groupes', 'See all groups');
export const consultations = message('Consultations', 'Consultations');
export const noConsultationTitle = message('Pas de consultation en cours', 'No open consultation');
export const noConsultationText = message(
	'Quand la coordination posera une question sur ce thème, elle sera ici : à quoi elle sert, qui décide, jusqu’à quand répondre, puis ce que vos réponses ont changé.',
	'When the coordination asks a question on this theme, it will be here: what it is for, who decides, until when to answer, then what your answers changed.'
);
export const votes = message('Votes consultatifs', 'Advisory votes');
export const noVoteText = message(
	'Un vote porte sur une version précise d’une fiche, ou sur ce thème. Il donne un avis ; la décision reste au comité de pilotage et aux assemblées. Ses résultats paraîtront ici.',
	'A vote is about one exact version of a sheet, or about this theme. It gives an opinion; the decision stays with the steering committee and the assemblies. Its results will appear here.'
);
