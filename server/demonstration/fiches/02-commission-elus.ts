import { write, type DemonstrationFiche } from '../write-content.ts';

export const commissionElus: DemonstrationFiche = {
	number: 2,
	theme: 'acces-aux-soins',
	status: 'copil-decided',
	groups: ['cotech', 'copil'],
	content: write({
		title: 'Commission d’élus référents santé',
		strategicObjective: 'Donner aux habitants une place dans les décisions de santé',
		finding: `
			Cinq communes sur neuf n'ont personne de désigné pour la santé. Les demandes des habitants arrivent au secrétariat de mairie et s'y arrêtent.
			Les élus découvrent les actions au moment de signer ; ils les défendent donc peu ensuite.
		`,
		objectives: `
			## Objectif général
			Relayer ce que disent les habitants et suivre l'avancement du contrat dans chaque commune.
			## Objectifs opérationnels
			- Une personne élue référente et une suppléante par commune.
			- Trois réunions par an, une semaine avant chaque comité de pilotage.
			- Un point santé par an dans chaque conseil municipal.
		`,
		description: `
			La commission est **consultative** : elle relaie, alerte et propose ; le comité de pilotage décide. Son mandat suit celui des conseils municipaux.
			Chaque référent reçoit deux pages avant la réunion : l'état des fiches de sa commune, ce que les habitants ont signalé, ce qui est attendu de lui.
		`,
		populations: ['everyone'],
		pilot: 'Pays de Brumeval',
		startsOn: '2026-09-01',
		endsOn: '2030-12-31',
		calendar: [
			['Désignation dans les neuf conseils municipaux', '2026-09-01', '2026-12-15', 'started'],
			['Première réunion', '2027-01-20', '2027-01-20', 'planned'],
			['Bilan à mi-parcours', '2028-09-01', '2028-10-31', 'planned']
		],
		indicators: [
			['Communes ayant désigné un référent', 'process', '4 sur 9', '9 sur 9', 'Délibérations'],
			['Présence moyenne aux réunions', 'process', '', '75 %', 'Relevés de présence'],
			['Fiches portées par une personne élue', 'result', '2', '8', 'Suivi du contrat']
		],
		means: 'Temps de la coordination : deux jours par réunion, préparation comprise.',
		participation: 'consultation',
		priority: 'medium',
		approaches: ['multi-year', 'training'],
		articulation:
			'- **Conseil local de santé mentale** : une même personne peut être référente pour les deux.',
		levers:
			'Le renouvellement des conseils en 2026 est un bon moment : les délégations se décident maintenant.'
	})
};
