import { write, type DemonstrationFiche } from '../write-content.ts';

export const forumMetiers: DemonstrationFiche = {
	number: 5,
	theme: 'acces-aux-soins',
	status: 'in-progress',
	groups: ['cotech'],
	content: write({
		title: 'Forum des métiers du soin',
		strategicObjective: 'Attirer et garder des soignants',
		finding: `
			63 postes d'aides-soignants, d'infirmiers et d'auxiliaires de vie sont vacants sur le territoire. Dans le même temps, les lycéens interrogés citent deux métiers du soin en moyenne : médecin et infirmière.
		`,
		objectives: `
			## Objectif général
			Faire connaître les métiers du soin et ceux qui recrutent ici.
			## Objectifs opérationnels
			- Un forum par an, à Brumeval une année sur deux.
			- Des stages d'observation proposés le jour même.
			- Un suivi des personnes intéressées pendant six mois.
		`,
		description: `
			Une journée, une trentaine de stands, des gestes à essayer plutôt que des brochures : aide au lever, premiers secours, appareillage. Les cars sont affrétés depuis les trois lycées et depuis Noirvallon.
			La première édition a eu lieu au printemps : 480 visiteurs, 22 entrées en formation à la rentrée.
		`,
		audience: 'Lycéens, demandeurs d’emploi, personnes en reconversion',
		populations: ['young', 'adults'],
		pilot: 'France Travail',
		coPilots: 'Mission locale',
		partners: [
			['EHPAD et services à domicile', 'Stands, offres, stages d’observation'],
			['Centre hospitalier de Brumeval', 'Stands, visites'],
			['Organismes de formation', 'Parcours, aides, inscriptions'],
			['Lycées', 'Préparation en classe, transport']
		],
		startsOn: '2026-01-10',
		endsOn: '2029-06-30',
		calendar: [
			['Première édition', '2026-04-09', '2026-04-09', 'done'],
			['Suivi des visiteurs intéressés', '2026-04-10', '2026-10-15', 'done'],
			['Deuxième édition, à Pontbrume', '2027-04-08', '2027-04-08', 'planned']
		],
		indicators: [
			['Visiteurs', 'process', '480', '700', 'Comptage à l’entrée'],
			['Stages d’observation réalisés', 'process', '35', '60', 'France Travail'],
			['Entrées en formation dans les six mois', 'result', '22', '40', 'France Travail, organismes']
		],
		funding: [
			['Région', '8000', 'granted'],
			['Pays de Brumeval', '3500', 'granted']
		],
		means: 'Salle des fêtes, quatre cars, deux mois de préparation à mi-temps.',
		participation: 'information',
		priority: 'low',
		determinants: ['work', 'education', 'transport'],
		approaches: ['information', 'multi-year'],
		evaluation: 'Questionnaire à la sortie (210 réponses en 2026), rappel téléphonique à six mois.'
	})
};
