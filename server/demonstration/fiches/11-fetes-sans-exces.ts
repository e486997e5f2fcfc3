import { write, type DemonstrationFiche } from '../write-content.ts';

export const fetesSansExces: DemonstrationFiche = {
	number: 11,
	theme: 'environnement-prevention',
	status: 'in-progress',
	groups: ['cotech'],
	content: write({
		title: 'Fêtes sans excès',
		strategicObjective: 'Agir tôt, avec ceux qui organisent',
		finding: `
			Trente et une fêtes de village entre mai et septembre, neuf interventions des secours pour alcool l'été dernier. Les comités des fêtes disent manquer de moyens simples, et ne pas vouloir jouer la police.
		`,
		objectives: `
			## Objectif général
			Équiper les comités des fêtes en réduction des risques.
			## Objectifs opérationnels
			- Un kit prêté gratuitement : eau, éthylotests, bouchons d'oreille, coin calme.
			- Deux bénévoles formés dans chaque comité.
			- Un retour en car depuis les six plus grandes fêtes.
		`,
		description: `
			Le CSAPA forme le samedi matin, sur place, avec le comité. Le kit tient dans une remorque qui passe de fête en fête. Aucune affiche moralisatrice : de l'eau, de l'ombre, quelqu'un à qui parler.
		`,
		audience: 'Jeunes de 15 à 25 ans et organisateurs de fêtes',
		populations: ['young'],
		pilot: 'CSAPA de Brumeval',
		partners: [
			['Communes et comités des fêtes', 'Accueil du kit, bénévoles'],
			['Clubs sportifs', 'Bénévoles, fêtes de fin de saison'],
			['Gendarmerie', 'Conseil, présence discrète aux retours']
		],
		startsOn: '2026-04-01',
		endsOn: '2028-10-31',
		calendar: [
			['Première remorque et formation', '2026-04-01', '2026-06-15', 'done'],
			['Été 2026 : huit fêtes équipées', '2026-06-20', '2026-09-20', 'done'],
			['Deuxième remorque', '2027-03-01', '2027-05-31', 'planned']
		],
		indicators: [
			['Fêtes équipées', 'process', '8', '20 par an', 'Carnet de prêt'],
			['Bénévoles formés', 'result', '19', '60', 'CSAPA'],
			[
				'Interventions des secours pour alcool',
				'result',
				'9',
				'5',
				'Service départemental d’incendie et de secours'
			]
		],
		funding: [
			['Mission de lutte contre les conduites addictives', '7000', 'granted'],
			['Pays de Brumeval', '2500', 'granted']
		],
		means: 'Une remorque, un chargé de prévention (20 jours par an).',
		participation: 'concertation',
		priority: 'low',
		determinants: ['leisure', 'transport'],
		approaches: ['outreach', 'training'],
		evaluation:
			'Réunion avec les comités en octobre : ce qui a servi, ce qui est resté dans la remorque.'
	})
};
