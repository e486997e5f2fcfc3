import { message, plural } from '../shared/messages.ts';
import { formatNumber } from '../shared/format.ts';

export { consultations } from '../ui/words.ts';
export { title as whatIsThis } from '../ui/help-messages.ts';

export const renewed = message<{ count: number }>({
	fr: ({ count }) => `renouvelé ${plural('fr', count, 'une fois', `${count} fois`)}`,
	en: ({ count }) => `renewed ${plural('en', count, 'once', `${count} times`)}`
});
export const edit = message({ fr: 'Modifier le contrat', en: 'Edit the contract' });
export const themes = message({ fr: 'Les thèmes', en: 'The themes' });
export const themesLead = message({
	fr: 'Chaque thème rassemble ses groupes et ses fiches action : ce qu’on va faire, avec qui, pour qui.',
	en: 'Each theme gathers its groups and its action sheets: what will be done, with whom, for whom.'
});
export const groups = message({ fr: 'Les groupes', en: 'The groups' });
export const groupsLead = message({
	fr: 'Des habitants, des partenaires et des élus qui écrivent, donnent un avis ou décident.',
	en: 'Residents, partners and elected people who write, give an opinion or decide.'
});
export const allGroups = message<{ count: number }>({
	fr: ({ count }) => `Voir les ${count} groupes`,
	en: ({ count }) => `See all ${count} groups`
});
export const fiches = message({ fr: 'Les fiches action', en: 'The action sheets' });
export const searchFiches = message({
	fr: 'Chercher dans les fiches action',
	en: 'Search in the action sheets'
});
export const fichesCount = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'fiche action', 'fiches action')}`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'action sheet', 'action sheets')}`
});
export const allFiches = message({
	fr: 'Toutes les fiches du contrat',
	en: 'All sheets of the contract'
});
export const noFicheTitle = message({ fr: 'Aucune fiche pour le moment', en: 'No sheet yet' });
export const noFicheText = message({
	fr: 'Quand un groupe commencera à écrire une action sur ce thème, elle apparaîtra ici, dès l’idée.',
	en: 'When a group starts to write an action on this theme, it will appear here, from the first idea.'
});
export const territory = message({ fr: 'Le territoire', en: 'The territory' });
export const seeCommunes = message<{ count: number }>({
	fr: ({ count }) => `Voir les ${formatNumber(count)} communes`,
	en: ({ count }) => `See the ${formatNumber(count)} communes`
});
export const districtList = message({ fr: 'Quartiers', en: 'Districts' });
export const priorityDistrict = message({ fr: 'quartier prioritaire', en: 'priority district' });
export const latest = message({ fr: 'Dernières nouvelles', en: 'Latest news' });
export const noNewsTitle = message({ fr: 'Rien de nouveau pour le moment', en: 'Nothing new yet' });
export const noNewsText = message({
	fr: 'Ce qui change dans le contrat, ses groupes et ses fiches s’écrira ici.',
	en: 'What changes in the contract, its groups and its sheets will be written here.'
});
export const noThemeText = message({
	fr: 'La coordination n’a pas encore écrit de quoi parle ce thème.',
	en: 'The coordination has not yet written what this theme is about.'
});
export const noGroupTitle = message({
	fr: 'Pas de groupe sur ce thème',
	en: 'No group on this theme'
});
export const noGroupText = message({
	fr: 'Les groupes du contrat entier en parlent aussi : vous les trouvez dans la liste des groupes.',
	en: 'The groups of the whole contract speak of it too: you find them in the list of groups.'
});
export const seeGroups = message({ fr: 'Voir tous les groupes', en: 'See all groups' });
export const noConsultationTitle = message({
	fr: 'Pas de consultation en cours',
	en: 'No open consultation'
});
export const noConsultationText = message({
	fr: 'Quand la coordination posera une question sur ce thème, elle sera ici : à quoi elle sert, qui décide, jusqu’à quand répondre, puis ce que vos réponses ont changé.',
	en: 'When the coordination asks a question on this theme, it will be here: what it is for, who decides, until when to answer, then what your answers changed.'
});
export const votes = message({ fr: 'Votes consultatifs', en: 'Advisory votes' });
export const noVoteText = message({
	fr: 'Un vote porte sur une version précise d’une fiche, ou sur ce thème. Il donne un avis ; la décision reste au comité de pilotage et aux assemblées. Ses résultats paraîtront ici.',
	en: 'A vote is about one exact version of a sheet, or about this theme. It gives an opinion; the decision stays with the steering committee and the assemblies. Its results will appear here.'
});
