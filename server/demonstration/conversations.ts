import type { RichField } from '#lib/fiches/text/shape.ts';

type Line = { who: string; hoursLater: number; words: string };

export type Conversation = {
	fiche: number;
	/** The words it holds on to; null when it is about the whole fiche. */
	passage: { field: RichField; words: string } | null;
	daysAgo: number;
	lines: Line[];
	resolvedBy?: string;
};

export const conversations: readonly Conversation[] = [
	{
		fiche: 9,
		passage: { field: 'description', words: 'sur la place du marché' },
		daysAgo: 6,
		lines: [
			{
				who: 'amina',
				hoursLater: 0,
				words:
					'Le mercredi, la place du marché est prise par les forains jusqu’à 14 h. Devant l’école serait plus simple pour les mères.'
			},
			{
				who: 'partenaire',
				hoursLater: 5,
				words:
					'D’accord pour l’école à Vernoise et à Fontvive. À Noirvallon il n’y a plus d’école : la salle des fêtes ?'
			},
			{
				who: 'm08',
				hoursLater: 28,
				words:
					'La salle des fêtes de Noirvallon a l’électricité et des toilettes. Je demande à la mairie.'
			}
		]
	},
	{
		fiche: 9,
		passage: { field: 'objectives', words: 'Une interprète par téléphone' },
		daysAgo: 12,
		lines: [
			{
				who: 'chloe',
				hoursLater: 0,
				words: 'Par téléphone, est-ce que cela marche vraiment pendant une consultation ?'
			},
			{
				who: 'hopital',
				hoursLater: 20,
				words:
					'Oui : nous le faisons aux urgences depuis deux ans, en haut-parleur. Le service répond en moins de cinq minutes dans 60 langues.'
			},
			{ who: 'chloe', hoursLater: 26, words: 'Merci, c’est clair pour moi.' }
		],
		resolvedBy: 'chloe'
	},
	{
		fiche: 9,
		passage: null,
		daysAgo: 3,
		lines: [
			{
				who: 'bruno',
				hoursLater: 0,
				words:
					'Ma voisine demande si les femmes de plus de 65 ans peuvent venir. Si oui, écrivons-le dans le public : elles croient toutes que non.'
			}
		]
	},
	{
		fiche: 15,
		passage: { field: 'finding', words: 'aucun à l’ombre' },
		daysAgo: 8,
		lines: [
			{
				who: 'm06',
				hoursLater: 0,
				words:
					'Il y en a un sous le tilleul, derrière le gymnase, mais il est cassé depuis deux ans.'
			},
			{ who: 'e03', hoursLater: 15, words: 'Signalé aux services techniques ce matin.' }
		]
	},
	{
		fiche: 15,
		passage: { field: 'levers', words: 'réseaux enterrés sous la place' },
		daysAgo: 15,
		lines: [
			{
				who: 'amina',
				hoursLater: 0,
				words: 'Est-ce qu’on peut mettre des arbres en bacs, en attendant ?'
			},
			{
				who: 'elue',
				hoursLater: 30,
				words:
					'Oui pour six bacs dès le printemps. Ils donneront peu d’ombre les premières années : gardons aussi l’idée des voiles.'
			}
		],
		resolvedBy: 'amina'
	}
];
