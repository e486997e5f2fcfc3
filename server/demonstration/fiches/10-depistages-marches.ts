import { write, type DemonstrationFiche } from '../write-content.ts';

export const depistagesMarches: DemonstrationFiche = {
	number: 10,
	theme: 'environnement-prevention',
	status: 'co-writing',
	groups: ['comite-citoyen'],
	content: write({
		title: 'Dépistages organisés : parler sur les marchés',
		strategicObjective: 'Aller vers les habitants là où ils vivent',
		finding: `
			La participation au dépistage du cancer colorectal est de 27 % sur le territoire, contre 34 % dans la région. Elle va de 19 % à Noirvallon à 33 % à Pontbrume.
			Le courrier ne suffit pas : au marché de Brumeval, une personne sur trois ne se souvenait pas de l'avoir reçu.
		`,
		objectives: `
			## Objectif général
			Relever la participation aux trois dépistages organisés des cancers.
			## Objectifs opérationnels
			- Être présents sur les quatre marchés du territoire, deux fois par an.
			- Remettre les kits en main propre, en pharmacie et sur les stands.
			- Former douze habitants à en parler simplement.
		`,
		description: `
			Un stand, deux bénévoles formés et un pharmacien. On parle du dépistage comme on parle du temps : sans brochure d'abord. Le kit est remis et expliqué sur place ; un rappel par message si la personne le demande.
		`,
		audience: 'Personnes de 50 à 74 ans',
		populations: ['adults', 'seniors'],
		pilot: 'Centre régional de dépistage des cancers',
		partners: [
			['Pharmacies', 'Remise des kits, présence sur les stands'],
			['CCAS', 'Invitation des personnes accompagnées'],
			['Entreprises de la zone de Pontbrume', 'Deux demi-journées par an']
		],
		startsOn: '2027-03-01',
		endsOn: '2029-12-31',
		calendar: [
			['Formation des habitants relais', '2027-01-11', '2027-02-26', 'planned'],
			['Marchés de printemps', '2027-03-01', '2027-05-31', 'planned'],
			['Marchés d’octobre', '2027-10-01', '2027-10-31', 'planned']
		],
		means: 'Deux barnums, kits de démonstration, douze bénévoles.',
		participation: 'concertation',
		priority: 'medium',
		determinants: ['access-to-rights'],
		approaches: ['outreach', 'information', 'training'],
		levers:
			'- Les indicateurs restent à choisir avec le centre de dépistage : les taux par commune existent-ils chaque année ?'
	})
};
