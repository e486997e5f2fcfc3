import { write, type DemonstrationFiche } from '../write-content.ts';

export const ilotsFraicheur: DemonstrationFiche = {
	number: 15,
	theme: 'environnement-prevention',
	status: 'co-writing',
	groups: ['comite-citoyen', 'parcours-de-soins'],
	content: write({
		title: 'Îlots de fraîcheur et marche aux Tanneries',
		strategicObjective: 'Un quartier où il fait bon marcher',
		finding: `
			Lors de la canicule de juillet 2026, il a fait jusqu'à 6 degrés de plus place des Tanneurs que sur les bords de la Brume. Onze bancs pour 2 100 habitants, aucun à l'ombre.
			Les aînés disent renoncer à sortir entre juin et septembre ; les enfants traversent un parking pour aller à l'école.
		`,
		objectives: `
			## Objectif général
			Rendre le quartier plus frais et plus facile à parcourir à pied.
			## Objectifs spécifiques
			- Comprendre en marchant, avec celles et ceux qui y vivent.
			- Aménager vite ce qui peut l'être, préparer le reste.
			## Objectifs opérationnels
			- Six marches exploratoires, à des heures différentes.
			- Vingt propositions chiffrées, classées par les habitants.
			- Un premier aménagement avant l'été 2027.
		`,
		description: `
			Chaque marche réunit dix personnes : aînés, enfants avec leurs parents, une personne en fauteuil, l'urbaniste. On mesure la température, on compte les bancs, on photographie ce qui gêne et ce qu'on aime.
			Les propositions sont affichées au centre social. La ville répond à chacune : retenue, modifiée ou écartée, et pourquoi.
		`,
		audience: 'Aînés et enfants du quartier des Tanneries',
		populations: ['seniors', 'children', 'families'],
		pilot: 'Ville de Brumeval (urbanisme)',
		coPilots: 'Centre social Les Tanneries',
		partners: [
			['Conseil citoyen des Tanneries', 'Invitation, animation des marches'],
			['Établissement porteur du SCoT', 'Données de température, conseil'],
			['ARS', 'Appui « urbanisme favorable à la santé »'],
			['Écoles du quartier', 'Marches des enfants']
		],
		startsOn: '2026-09-15',
		endsOn: '2029-12-31',
		calendar: [
			['Marches exploratoires', '2026-09-15', '2027-01-31', 'started'],
			['Classement des propositions', '2027-02-01', '2027-03-31', 'planned'],
			['Premiers aménagements', '2027-04-01', '2027-06-30', 'planned'],
			['Mesure de l’été', '2028-07-01', '2028-08-31', 'planned']
		],
		indicators: [
			['Marches réalisées', 'process', '2', '6', 'Centre social'],
			['Propositions ayant reçu une réponse', 'process', '0', '20', 'Ville'],
			['Arbres plantés et bancs à l’ombre', 'result', '0 et 0', '60 et 15', 'Ville'],
			[
				'Écart de température avec les bords de la Brume',
				'result',
				'6 °C',
				'4 °C',
				'Relevés de juillet'
			]
		],
		funding: [
			['Fonds vert', '140000', 'asked'],
			['Ville de Brumeval', '85000', 'granted']
		],
		means: 'L’urbaniste de la ville, huit thermomètres, une animatrice du centre social.',
		participation: 'co-construction',
		priority: 'medium',
		communes: ['X0001'],
		determinants: ['planning', 'environment', 'social-ties', 'transport'],
		approaches: ['outreach', 'experimental'],
		inequalities:
			'Le quartier cumule chaleur, logements mal isolés et peu de voitures : c’est là que chaque arbre compte le plus.',
		articulation: `
			- **Contrat de ville** : volet cadre de vie.
			- **SCoT** : carte des îlots de chaleur.
		`,
		levers: `
			- Les enfants sont d'excellents enquêteurs.
			- Frein : les réseaux enterrés sous la place limitent les plantations.
		`
	})
};
