import { write, type DemonstrationFiche } from '../write-content.ts';

export const internesJeunesMedecins: DemonstrationFiche = {
	number: 4,
	theme: 'acces-aux-soins',
	status: 'co-writing',
	groups: ['cotech', 'parcours-de-soins'],
	content: write({
		title: 'Accueillir internes et jeunes médecins',
		strategicObjective: 'Attirer et garder des soignants',
		finding: `
			Quatorze médecins généralistes exercent sur le territoire, six ont plus de 60 ans. 2 700 habitants n'ont pas de médecin traitant.
			Trois maîtres de stage seulement : les internes passent par l'hôpital, ne découvrent ni les cabinets ni les communes, et repartent. Le premier motif cité est le logement.
		`,
		objectives: `
			## Objectif général
			Que des médecins formés ici aient envie d'y rester.
			## Objectifs spécifiques
			- Former et accompagner des maîtres de stage.
			- Loger et accueillir chaque interne comme un futur voisin.
			## Objectifs opérationnels
			- Passer de 3 à 9 maîtres de stage en trois ans.
			- Ouvrir 6 logements meublés, dont 2 à Pontbrume.
			- Proposer une semaine de découverte à chaque promotion.
		`,
		description: `
			Un référent de la CPTS accueille chaque interne le premier jour : clés, vélo, carte des cabinets, repas avec l'équipe. Une famille ou une association le parraine s'il le souhaite.
			Deux ans après le stage, on reprend contact : projet, remplacements, conjoint, école.
		`,
		audience: 'Internes de médecine générale et jeunes installés',
		populations: ['professionals'],
		pilot: 'CPTS de Brumeval',
		coPilots: 'Centre hospitalier de Brumeval',
		partners: [
			['Centre hospitalier de Brumeval', 'Stages partagés ville-hôpital, internat'],
			['Département', 'Aide au logement des internes'],
			['Maison de santé de Pontbrume', 'Deux bureaux d’accueil, maîtrise de stage'],
			['Communes', 'Logements communaux à rénover']
		],
		startsOn: '2026-11-01',
		endsOn: '2030-10-31',
		calendar: [
			['Repérage des logements et des maîtres de stage', '2026-11-01', '2027-02-28', 'started'],
			['Première promotion accueillie', '2027-05-02', '2027-10-31', 'planned'],
			['Point à trois ans sur les installations', '2030-05-01', '2030-06-30', 'planned']
		],
		indicators: [
			['Maîtres de stage', 'process', '3', '9', 'CPTS'],
			['Logements disponibles', 'process', '0', '6', 'Communes'],
			['Installations dans les trois ans après un stage', 'result', '1', '5', 'CPTS, Ordre']
		],
		funding: [
			['Département', '24000', 'asked'],
			['Pays de Brumeval', '18000', 'granted'],
			['ARS', '12000', 'asked']
		],
		means: 'Un référent accueil à la CPTS (un jour par semaine), travaux des logements communaux.',
		participation: 'consultation',
		priority: 'high',
		determinants: ['housing', 'transport'],
		approaches: ['multi-year'],
		articulation: `
			- **CPTS** : axe « attractivité » de son projet de santé ; une seule fiche pour les deux.
			- **Programme local de l'habitat** : logements meublés réservés.
		`,
		levers: `
			- Le logement du conjoint et l'école comptent autant que la prime.
			- Attention à ne pas promettre un cabinet qui ne serait pas prêt.
		`
	})
};
