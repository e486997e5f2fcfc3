import { write, type DemonstrationFiche } from '../write-content.ts';

export const ecransSommeil: DemonstrationFiche = {
	number: 13,
	theme: 'sante-mentale',
	status: 'draft',
	groups: ['comite-citoyen'],
	content: write({
		title: 'Écrans et sommeil : les familles en parlent',
		strategicObjective: 'Soutenir les familles',
		finding: `
			Les enseignants de maternelle décrivent des enfants fatigués le lundi matin. Les parents, eux, disent surtout se sentir jugés : « on sait qu'il ne faut pas, dites-nous plutôt comment ».
		`,
		objectives: `
			## Objectif général
			Aider les familles à changer une habitude, une seule, et à la tenir.
			## Objectifs opérationnels
			- Six ateliers par an, parents et enfants ensemble.
			- Une animation à deux voix : une professionnelle et un parent.
		`,
		description: `
			L'atelier se termine par un choix de la famille : le repas sans écran, l'histoire du soir, le réveil à la place du téléphone. On se revoit un mois après.
			Deux structures ont proposé de piloter l'action ; **le pilote reste à décider**.
		`,
		audience: 'Parents d’enfants de 3 à 10 ans',
		populations: ['families', 'children'],
		partners: [
			['Protection maternelle et infantile', 'Co-animation'],
			['Écoles', 'Invitation, prêt des salles'],
			['CAF', 'Financement des ateliers parents-enfants']
		],
		startsOn: '2027-09-01',
		endsOn: '2029-06-30',
		calendar: [['Premiers ateliers', '2027-09-15', '2027-12-15', 'planned']],
		participation: 'co-construction',
		priority: 'medium',
		determinants: ['early-childhood', 'education', 'leisure'],
		approaches: ['information']
	})
};
