import { usualProtection, type DemonstrationConsultation } from './shape.ts';

export const ecrans: DemonstrationConsultation = {
	fiche: 13,
	title: 'Écrans et sommeil : de quoi les familles veulent-elles parler ?',
	level: 'consultation',
	purpose:
		'Des ateliers pour les parents et les enfants de 3 à 10 ans vont ouvrir. Nous avons demandé aux familles de quoi elles voulaient parler, quand, et avec qui, pour que personne ne s’y sente jugé.',
	information:
		'Six ateliers par an sont prévus, dans les écoles et au centre social. Une professionnelle et un parent les animent ensemble.',
	decider: 'Le comité de pilotage du contrat, après l’avis du comité citoyen de santé.',
	decisionIn: 25,
	canChange: 'Les sujets, les lieux, les heures, la garde des plus petits pendant l’atelier.',
	cannotChange: 'Le nombre d’ateliers de la première année.',
	audience: 'Les parents, grands-parents et proches d’enfants de 3 à 10 ans.',
	protection: `Aucune question ne porte sur votre enfant. ${usualProtection}`,
	answerOwner: 'le comité de pilotage du contrat local de santé',
	easySummary: '',
	profileQuestions: ['commune', 'standing'],
	people: 41,
	batches: [{ channel: 'paper', place: 'École maternelle de Vernoise', daysAgo: 19, people: 10 }],
	phases: [
		{
			kind: 'questionnaire',
			title: 'Quels ateliers ?',
			introduction: 'Quatre questions, pour préparer des ateliers utiles.',
			opensIn: -40,
			closesIn: -11,
			questions: [
				{
					key: 'sujet',
					kind: 'multiple',
					title: 'De quoi faudrait-il parler d’abord ?',
					maxChoices: 2,
					required: true,
					options: [
						['repas', 'Les repas sans écran', 24],
						['soir', 'Le moment du coucher', 38],
						['disputes', 'Dire non sans se disputer', 34],
						['parents', 'Nos propres écrans d’adultes', 29],
						['jeux', 'Les jeux et les vidéos : lesquels ?', 20]
					]
				},
				{
					key: 'quand',
					kind: 'single',
					title: 'Quel moment convient le mieux ?',
					options: [
						['samedi', 'Le samedi matin', 40],
						['sortie', 'À la sortie de l’école', 27],
						['soir', 'En soirée, avec une garde', 33]
					]
				},
				{
					key: 'distance',
					kind: 'number',
					title: 'Combien de minutes de trajet accepterait-on, au plus ?',
					unit: 'minutes',
					scale: { min: 5, max: 60, usual: 18 }
				},
				{
					key: 'envie',
					kind: 'long-text',
					title: 'Qu’est-ce qui donnerait envie de venir ?',
					help: 'Parlez des ateliers, pas de la santé de votre enfant ni de celle de quelqu’un.',
					texts: [
						'Que ce soit d’autres parents qui parlent, pas des experts qui font la leçon.',
						'Un goûter. Et que les petits soient gardés à côté.',
						'Repartir avec une seule chose à essayer, pas une liste.',
						'Ne pas être jugés. On sait déjà qu’il ne faut pas.',
						'Le soir c’est impossible quand on est seule avec deux enfants, sauf si on peut les amener.',
						'Que les grands-parents soient invités : chez eux c’est télé toute la journée.',
						'Que l’école en parle en même temps, avec les mêmes mots.',
						'Un atelier dans chaque village, pas seulement à Brumeval.',
						'Des jeux à essayer sur place, qu’on peut emprunter.'
					]
				}
			]
		}
	],
	resultsIn: -6
};
