import { write, type DemonstrationFiche } from '../write-content.ts';

export const equipeMobile: DemonstrationFiche = {
	number: 6,
	theme: 'parcours-vulnerables',
	status: 'co-writing',
	groups: ['parcours-de-soins', 'comite-citoyen'],
	content: write({
		title: 'Équipe mobile santé-précarité',
		strategicObjective: 'Aller vers ceux qui ne viennent pas',
		finding: `
			L'accueil de jour reçoit 190 personnes par an ; une sur deux n'a vu aucun soignant depuis un an. 8 % des assurés du territoire n'ont pas de complémentaire santé.
			Les permanences de droits sont à Brumeval. Depuis Noirvallon ou Grand-Essart, il faut deux heures et deux cars pour y aller et en revenir.
		`,
		objectives: `
			## Objectif général
			Porter le dépistage, les soins et les droits hors les murs.
			## Objectifs spécifiques
			- Rencontrer les personnes là où elles vivent : rue, squat, camping, distribution alimentaire.
			- Rouvrir les droits et accompagner le premier rendez-vous.
			## Objectifs opérationnels
			- Trois tournées par semaine, une par quinzaine dans chaque petite commune.
			- Un relais nommé dans chaque service : PASS, CPAM, médecins, dentistes.
		`,
		description: `
			Une infirmière, un travailleur social et une médiatrice partent ensemble dans un véhicule aménagé. Ils n'attendent pas la demande : un café, une discussion, puis la tension, les pieds, les dents, les papiers.
			Rien n'est noté sur la personne sans son accord. Ce que l'équipe apprend remonte sous forme de constats, jamais de noms.
		`,
		audience: 'Personnes en précarité, avec ou sans logement',
		populations: ['precarious', 'adults'],
		pilot: 'Association La Passerelle de Brume',
		partners: [
			['Permanence d’accès aux soins (PASS) de l’hôpital', 'Consultations sans avance de frais'],
			['CPAM', 'Ouverture des droits en 48 heures'],
			['Accueil de jour', 'Point de départ des tournées'],
			['CCAS', 'Repérage, aides d’urgence']
		],
		startsOn: '2027-01-04',
		endsOn: '2030-12-31',
		calendar: [
			['Recrutement et aménagement du véhicule', '2027-01-04', '2027-04-30', 'planned'],
			['Premières tournées', '2027-05-03', '2027-12-31', 'planned'],
			['Extension aux neuf communes', '2028-01-03', '2028-12-31', 'planned']
		],
		indicators: [
			['Tournées réalisées', 'process', '0', '130 par an', 'Carnet de bord'],
			['Personnes rencontrées', 'process', '0', '350 par an', 'Carnet de bord, sans nom'],
			['Droits ouverts ou rouverts', 'result', '0', '120 par an', 'CPAM'],
			['Ruptures de soins évitées', 'result', '', '60 par an', 'PASS']
		],
		funding: [
			['ARS', '95000', 'asked'],
			['Département', '30000', 'asked'],
			['Pays de Brumeval', '15000', 'granted']
		],
		means: '2,5 équivalents temps plein, un véhicule, un local de stockage à l’accueil de jour.',
		participation: 'concertation',
		priority: 'high',
		determinants: ['housing', 'access-to-rights', 'food', 'transport'],
		approaches: ['outreach', 'multi-year'],
		inequalities:
			'Universalisme proportionné : toutes les communes sont desservies, plus souvent là où les besoins sont plus grands.',
		articulation: `
			- **PASS** : même équipe médicale de référence.
			- **Dispositif d'appui à la coordination** : situations complexes.
			- **Contrat de ville** : tournée hebdomadaire aux Tanneries.
		`,
		levers: `
			- Une équipe qui dure : la confiance met des mois à venir.
			- Frein principal : un financement annuel pour des postes qui doivent durer.
		`
	})
};
