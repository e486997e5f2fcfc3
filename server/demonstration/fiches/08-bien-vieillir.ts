import { write, type DemonstrationFiche } from '../write-content.ts';

export const bienVieillir: DemonstrationFiche = {
	number: 8,
	theme: 'parcours-vulnerables',
	status: 'cotech-review',
	groups: ['parcours-de-soins', 'cotech'],
	content: write({
		title: 'Bien vieillir à domicile : prévenir les chutes',
		strategicObjective: 'Prévenir plutôt que réparer',
		finding: `
			Une personne sur cinq a plus de 70 ans. L'hôpital a reçu 214 personnes de 70 ans et plus après une chute l'an dernier ; 38 % ne sont pas rentrées chez elles directement.
			Les aides à domicile voient les tapis, l'escalier sans rampe, la fatigue du matin. Personne ne leur demande ce qu'elles voient.
		`,
		objectives: `
			## Objectif général
			Que les habitants vieillissent chez eux sans tomber.
			## Objectifs spécifiques
			- Repérer les fragilités avant la chute.
			- Former celles et ceux qui entrent dans les logements.
			## Objectifs opérationnels
			- Former 80 professionnels du domicile à un repérage de dix minutes.
			- Faire visiter 150 logements par un ergothérapeute.
			- Ouvrir six ateliers d'équilibre, un par bassin de communes.
		`,
		description: `
			Une grille d'une page, la même pour tous, remplie avec la personne. Au-delà d'un seuil, l'ergothérapeute passe, propose, et revient trois mois après.
			Les ateliers d'équilibre ont lieu dans les salles communales, avec transport. On y vient d'abord pour le café.
		`,
		audience: 'Personnes de 70 ans et plus, isolées ou fragiles',
		populations: ['seniors', 'carers'],
		pilot: 'Service autonomie à domicile du Pays de Brumeval',
		coPilots: 'Centre hospitalier de Brumeval (équipe de gériatrie)',
		partners: [
			['Département', 'Aides à l’adaptation du logement'],
			['CPTS de Brumeval', 'Médecins, kinésithérapeutes, pharmaciens : repérage'],
			['Centre hospitalier de Brumeval', 'Consultation de la chute'],
			['Clubs des aînés', 'Ateliers, bouche à oreille']
		],
		startsOn: '2027-02-01',
		endsOn: '2030-06-30',
		calendar: [
			['Grille commune et première formation', '2027-02-01', '2027-06-30', 'planned'],
			['Visites de logements', '2027-09-01', '2029-12-31', 'planned'],
			['Ateliers d’équilibre dans six communes', '2027-10-01', '2030-06-30', 'planned']
		],
		indicators: [
			['Professionnels formés', 'process', '12', '80', 'Service autonomie'],
			['Logements visités', 'process', '0', '150', 'Ergothérapeute'],
			['Logements adaptés dans l’année', 'result', '', '90', 'Département'],
			[
				'Passages aux urgences pour chute, 70 ans et plus',
				'result',
				'214',
				'180',
				'Centre hospitalier'
			]
		],
		funding: [
			['Conférence des financeurs', '42000', 'asked'],
			['Caisse de retraite', '11000', 'granted']
		],
		means: 'Un ergothérapeute à mi-temps, une formatrice, six salles communales.',
		participation: 'concertation',
		priority: 'medium',
		communes: [],
		determinants: ['housing', 'social-ties', 'transport'],
		approaches: ['outreach', 'training', 'multi-year'],
		articulation: '- **Plan antichute** national et programme régional : mêmes indicateurs.',
		levers: '- Le tour des aînés du facteur est une piste pour repérer les plus isolés.',
		evaluation: 'Comparaison des passages aux urgences par commune, avant et après les ateliers.'
	})
};
