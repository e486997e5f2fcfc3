import { write, type DemonstrationFiche } from '../write-content.ts';

export const guideSante: DemonstrationFiche = {
	number: 3,
	theme: 'acces-aux-soins',
	status: 'co-writing',
	groups: ['comite-citoyen', 'parcours-de-soins'],
	content: write({
		title: 'Guide santé du territoire, papier et web',
		strategicObjective: 'Rendre l’offre de soins et de droits lisible',
		finding: `
			Au questionnaire du diagnostic, 41 % des répondants ne savaient pas à qui s'adresser en dehors de leur médecin. Les annuaires existants se contredisent, et aucun ne dit qui prend de nouveaux patients.
			Le groupe d'usagers a essayé d'obtenir sept rendez-vous à partir des sites publics : trois numéros étaient faux.
		`,
		objectives: `
			## Objectif général
			Rendre l'offre lisible à chaque âge de la vie.
			## Objectifs opérationnels
			- Un guide papier de 24 pages, en gros caractères, distribué dans tous les foyers.
			- La même information sur une page web légère, mise à jour tous les mois.
			- Une version relue par des personnes qui lisent difficilement.
		`,
		description: `
			Le guide part des situations, pas des structures : « je n'ai pas de médecin », « mon enfant a de la fièvre dimanche », « je m'occupe de ma mère », « je n'ai plus de mutuelle ».
			Chaque page est essayée par le groupe d'usagers avant l'impression. Les mairies, les pharmacies et les centres sociaux le remettent en main propre en l'expliquant.
		`,
		audience: 'Tout public, avec une attention aux personnes qui n’utilisent pas internet',
		populations: ['everyone', 'seniors', 'precarious'],
		pilot: 'Coordination du contrat local de santé',
		partners: [
			['Mairies et CCAS', 'Distribution, signalement des changements'],
			['CPTS de Brumeval', 'Liste à jour des soignants et des créneaux non programmés'],
			['Centres sociaux', 'Ateliers de relecture'],
			['CPAM', 'Page sur les droits et la complémentaire santé solidaire']
		],
		startsOn: '2026-10-01',
		endsOn: '2028-12-31',
		calendar: [
			['Collecte des situations avec le groupe d’usagers', '2026-10-01', '2026-12-20', 'started'],
			['Rédaction et essai', '2027-01-05', '2027-05-31', 'planned'],
			['Impression et distribution', '2027-09-01', '2027-10-31', 'planned']
		],
		indicators: [
			['Points de diffusion', 'process', '0', '60', 'Coordination'],
			['Foyers ayant reçu le guide', 'process', '0', '10 800', 'Imprimeur, communes'],
			[
				'Habitants disant savoir à qui s’adresser',
				'result',
				'59 %',
				'80 %',
				'Questionnaire du diagnostic, reposé en 2028'
			]
		],
		funding: [
			['Pays de Brumeval', '9500', 'granted'],
			['CPAM', '3000', 'asked']
		],
		means:
			'Un graphiste (8 jours), l’imprimeur de la collectivité, deux ateliers de relecture par version.',
		participation: 'co-construction',
		priority: 'medium',
		determinants: ['access-to-rights'],
		approaches: ['information'],
		inequalities:
			'Les personnes qui lisent difficilement ou n’ont pas internet sont servies d’abord : papier, gros caractères, remise en main propre.',
		levers: '- Un guide papier vieillit vite : la page web et un encart annuel corrigent.'
	})
};
