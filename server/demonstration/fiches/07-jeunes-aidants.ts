import { write, type DemonstrationFiche } from '../write-content.ts';

export const jeunesAidants: DemonstrationFiche = {
	number: 7,
	theme: 'parcours-vulnerables',
	status: 'idea',
	groups: ['comite-citoyen'],
	content: write({
		title: 'Repérer et soutenir les jeunes aidants',
		strategicObjective: 'Éviter les ruptures entre deux services',
		finding: `
			Au collège de Brumeval, l'infirmière connaît onze élèves qui s'occupent chaque jour d'un parent malade ou handicapé. Elle pense qu'ils sont beaucoup plus nombreux.
			Ces jeunes ne se disent pas « aidants ». Ils sont fatigués, souvent absents, et n'en parlent pas.
		`,
		objectives: `
			## Ce que nous aimerions
			- Savoir combien ils sont, par une enquête anonyme en établissement.
			- Construire l'appui avec eux, pas pour eux.
		`,
		description: `
			Idée déposée en séance par une membre du comité citoyen. **À discuter** : qui peut porter l'enquête, à partir de quel âge, et que proposer tout de suite à ceux qui lèveront la main ?
		`,
		audience: 'Collégiens et lycéens qui aident un proche',
		populations: ['young', 'carers'],
		pilot: 'Éducation nationale (à confirmer)',
		startsOn: '2027-09-01',
		participation: 'co-construction',
		priority: 'medium',
		determinants: ['education', 'social-ties']
	})
};
