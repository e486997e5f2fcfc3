import { usualProtection, type DemonstrationConsultation } from './shape.ts';

export const fraicheur: DemonstrationConsultation = {
	fiche: 15,
	title: 'Tanneries : où manque-t-il de l’ombre, de l’eau et des bancs ?',
	level: 'co-construction',
	purpose:
		'Cet été, il a fait jusqu’à 6 degrés de plus place des Tanneurs que sur les bords de la Brume. La ville va planter, ombrer, installer des bancs et des points d’eau.\nOù commencer ? Montrez les lieux sur le plan, et dites si vous êtes d’accord avec les phrases recueillies pendant les marches.',
	information:
		'Deux marches ont eu lieu en septembre et en octobre : 11 bancs comptés pour 2 100 habitants, aucun à l’ombre. Les relevés de température sont affichés au centre social.\nLe budget de la première tranche est de 48 000 € : de quoi planter une vingtaine d’arbres, poser six bancs et deux fontaines.',
	decider: 'Le conseil municipal de Brumeval, pour la première tranche de travaux.',
	decisionIn: 75,
	canChange:
		'Les lieux choisis, et l’ordre dans lequel ils sont aménagés.\nLe type d’aménagement : arbre, voile d’ombre, banc, fontaine, traversée.\nLes heures des prochaines marches.',
	cannotChange:
		'Le budget de la première tranche, déjà voté.\nLe parking de la gare, qui dépend d’un autre chantier.',
	audience:
		'Celles et ceux qui vivent aux Tanneries, y vont à l’école, y travaillent ou y passent. Les enfants peuvent répondre avec un adulte.',
	protection: usualProtection,
	answerOwner: 'le conseil municipal de Brumeval',
	easySummary:
		'L’été, il fait trop chaud dans le quartier des Tanneries.\nLa ville va mettre des arbres, des bancs et des fontaines.\nOn vous demande : à quels endroits ?\nVous pouvez montrer un endroit, ou répondre à des phrases : d’accord, ou pas d’accord.\nVous n’avez pas besoin de donner votre nom.',
	profileQuestions: ['age-group', 'district', 'standing'],
	people: 58,
	batches: [
		{ channel: 'post-it', place: 'Hall de l’école des Tanneries', daysAgo: 8, people: 9 },
		{ channel: 'oral', place: 'Marche du mercredi, place des Tanneurs', daysAgo: 5, people: 7 }
	],
	phases: [
		{
			kind: 'statements',
			title: 'D’accord, pas d’accord ?',
			introduction:
				'Une phrase à la fois. Passez quand vous ne savez pas. Proposez les vôtres à la fin.',
			opensIn: -9,
			closesIn: 21,
			options: { proposals: true },
			statements: [
				{ body: 'Il faut d’abord de l’ombre sur le chemin de l’école.', agree: [92, 78] },
				{
					body: 'Des bancs tous les deux cents mètres, même s’il faut enlever des places de parking.',
					agree: [88, 31]
				},
				{ body: 'La place des Tanneurs doit rester un parking.', agree: [12, 68] },
				{ body: 'Les bancs attirent du bruit le soir.', agree: [24, 63] },
				{ body: 'Une fontaine à boire est plus utile qu’un jet d’eau.', agree: [81, 76] },
				{ body: 'Il vaut mieux dix grands arbres que trente petits.', agree: [58, 55] },
				{
					body: 'Le centre social devrait ouvrir sa salle fraîche les jours de canicule.',
					agree: [95, 90]
				},
				{
					body: 'Les habitants peuvent arroser les arbres eux-mêmes, si on leur prête des tuyaux.',
					agree: [66, 42]
				},
				{ body: 'La nuit, le quartier est trop sombre pour marcher.', agree: [71, 64] },
				{
					body: 'Les trottinettes rendent les trottoirs difficiles pour les aînés.',
					agree: [62, 79],
					proposedBySomebody: true
				},
				{
					body: 'On pourrait fermer la rue du Moulin aux voitures à l’heure de la sortie de l’école.',
					agree: [84, 44],
					proposedBySomebody: true
				}
			]
		},
		{
			kind: 'contributions',
			title: 'Montrez-nous les lieux',
			introduction:
				'Un endroit trop chaud, un endroit qu’on aime, une idée. Si vous joignez une photo, sans visage et sans plaque.',
			opensIn: -9,
			closesIn: 28,
			options: { place: true, photo: true, support: true, comments: true },
			categories: ['Ombre et arbres', 'Eau', 'S’asseoir', 'Marcher et traverser'],
			contributions: [
				{
					kind: 'need',
					title: 'L’arrêt de bus en plein soleil',
					body: 'À l’arrêt « Tanneurs », il n’y a ni toit ni arbre. Les aînés attendent debout dans l’entrée de la pharmacie.',
					category: 'Ombre et arbres',
					place: 'Arrêt de bus « Tanneurs », devant la pharmacie',
					commune: 'Brumeval',
					supports: 23,
					comments: [
						{
							isFor: true,
							body: 'Un simple auvent suffirait, la copropriété d’à côté est d’accord.'
						},
						{ isFor: false, body: 'Un auvent oui, mais pas en verre : l’été c’est une serre.' }
					]
				},
				{
					kind: 'idea',
					title: 'Rouvrir la fontaine de la cour des teinturiers',
					body: 'Elle existe, elle est coupée depuis dix ans. Les enfants du centre de loisirs pourraient remplir leurs gourdes.',
					category: 'Eau',
					place: 'Cour des teinturiers',
					commune: 'Brumeval',
					supports: 21
				},
				{
					kind: 'need',
					title: 'Un banc à mi-pente de la rue du Moulin',
					body: 'La rue monte. Entre le bas et la boulangerie il n’y a rien pour s’asseoir. On en voit qui s’arrêtent sur les capots des voitures.',
					category: 'S’asseoir',
					place: 'Rue du Moulin, à hauteur du numéro 20',
					commune: 'Brumeval',
					supports: 18
				},
				{
					kind: 'need',
					title: 'Un siège avec accoudoirs, pas un bloc de béton',
					body: 'Un banc sans dossier ni accoudoir, on s’y assoit mais on ne se relève pas. Demandez à ceux qui marchent avec une canne avant de choisir le modèle.',
					category: 'S’asseoir',
					commune: 'Brumeval',
					supports: 15
				},
				{
					kind: 'testimony',
					title: 'Le parking que les enfants traversent',
					body: 'Chaque matin une quarantaine d’enfants coupent par le parking de la gare. Ce n’est pas dans le projet, mais il faudrait au moins peindre un passage.',
					category: 'Marcher et traverser',
					place: 'Parking de la gare, côté école',
					commune: 'Brumeval',
					supports: 16
				},
				{
					kind: 'idea',
					title: 'Des vignes sur les pignons',
					body: 'Trois pignons plein sud brûlent la place. Une treille de vigne vierge, deux câbles, et c’est dix degrés de moins sur le mur.',
					category: 'Ombre et arbres',
					place: 'Place des Tanneurs, pignons du côté sud',
					commune: 'Brumeval',
					supports: 12
				},
				{
					kind: 'idea',
					title: 'Ouvrir les jardins de la paroisse l’après-midi',
					body: 'Il y a là les trois plus grands tilleuls du quartier, derrière une grille fermée. Mon voisin le bedeau, 03 98 76 54 32, a la clé.',
					category: 'Ombre et arbres',
					supports: 4
				},
				{
					kind: 'idea',
					title: 'Climatiseurs à prix cassé',
					body: 'Je pose des climatiseurs chez les particuliers, prix d’ami pour tout le quartier.',
					supports: 0,
					hidden: 'advertising'
				},
				{
					kind: 'need',
					title: 'Un feu plus long devant la résidence',
					body: 'Le petit bonhomme vert dure neuf secondes. Avec un déambulateur il en faut dix-huit, on l’a chronométré pendant la marche.',
					category: 'Marcher et traverser',
					place: 'Carrefour de la résidence des Saules',
					commune: 'Brumeval',
					supports: 20
				}
			]
		}
	]
};
