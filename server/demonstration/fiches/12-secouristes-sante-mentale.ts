import { write, type DemonstrationFiche } from '../write-content.ts';

export const secouristesSanteMentale: DemonstrationFiche = {
	number: 12,
	theme: 'sante-mentale',
	status: 'citizen-opinion',
	groups: ['comite-citoyen', 'cotech'],
	content: write({
		title: 'Secouristes en santé mentale',
		strategicObjective: 'Parler plus tôt, orienter mieux',
		finding: `
			Entre les premiers signes et la première aide, les familles du groupe d'entraide racontent dix-huit mois d'attente en moyenne. Les agents d'accueil, les entraîneurs, les élus reçoivent la détresse sans savoir quoi en faire.
			Le centre médico-psychologique a quatre mois d'attente pour un adulte.
		`,
		objectives: `
			## Objectif général
			Former des citoyens et des agents à repérer, écouter et orienter.
			## Objectifs spécifiques
			- Que chaque commune compte au moins quatre secouristes.
			- Que les secouristes ne restent pas seuls après la formation.
			## Objectifs opérationnels
			- Douze sessions de deux jours en trois ans, dont deux le week-end.
			- Une rencontre d'échange par trimestre.
			- Une carte mémo des relais, mise à jour deux fois par an.
		`,
		description: `
			La formation dure deux jours, par groupes de quinze, animée par un soignant et une personne concernée. Elle n'apprend pas à soigner : elle apprend à s'approcher, écouter sans juger, rassurer, encourager vers un professionnel.
			Un réseau est animé par le conseil local de santé mentale : un numéro pour débriefer, une rencontre par trimestre.
		`,
		audience: 'Bénévoles, agents des communes, élus, habitants volontaires',
		populations: ['adults', 'professionals'],
		pilot: 'Conseil local de santé mentale',
		coPilots: 'Centre hospitalier de Brumeval',
		partners: [
			['Service de psychiatrie', 'Formateurs, supervision'],
			['Groupe d’entraide mutuelle', 'Formateurs concernés, rencontres'],
			['UNAFAM', 'Parole des proches'],
			['Communes', 'Temps libéré pour les agents, salles']
		],
		startsOn: '2027-01-15',
		endsOn: '2029-12-31',
		calendar: [
			['Deux premières sessions', '2027-01-15', '2027-04-30', 'planned'],
			['Dix sessions dans les communes', '2027-09-01', '2029-12-31', 'planned'],
			['Rencontres du réseau', '2027-06-01', '2029-12-31', 'planned']
		],
		indicators: [
			['Sessions tenues', 'process', '0', '12', 'CLSM'],
			['Personnes formées', 'process', '0', '170', 'CLSM'],
			[
				'Confiance déclarée avant et après',
				'result',
				'3,1 sur 10',
				'7 sur 10',
				'Questionnaire anonyme'
			]
		],
		funding: [
			['ARS', '36000', 'asked'],
			['Pays de Brumeval', '9000', 'granted']
		],
		means: 'Deux formateurs accrédités, salles communales, repas.',
		participation: 'co-construction',
		priority: 'high',
		determinants: ['social-ties', 'work'],
		approaches: ['training', 'multi-year'],
		articulation: `
			- **CLSM** : action portée par son groupe citoyen.
			- **Projet territorial de santé mentale** : même objectif, même calendrier.
		`,
		levers:
			'- Le premier frein est le temps : deux jours. Le week-end et le remplacement des agents sont prévus.',
		evaluation:
			'Questionnaire anonyme avant, après, et à six mois. Aucune question sur la santé des participants.'
	})
};
