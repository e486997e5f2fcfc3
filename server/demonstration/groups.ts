import type { GroupKind, JoiningMode } from '#lib/groups/kinds.ts';

export type DemonstrationGroup = {
	kind: GroupKind;
	slug: string;
	name: string;
	purpose: string;
	joining: JoiningMode;
	/** Slug of the theme it is bound to; null for the whole contract. */
	theme: string | null;
	facilitators: string[];
	/** Facilitators left out. */
	members: string[];
};

export const groups: readonly DemonstrationGroup[] = [
	{
		kind: 'citizen-committee',
		slug: 'comite-citoyen',
		name: 'Comité citoyen de santé',
		purpose:
			'Des habitantes et des habitants des neuf communes, tirés au sort ou volontaires, lisent les fiches, les corrigent, en proposent de nouvelles, et donnent un avis avant chaque décision. Le comité de pilotage répond à chaque avis, par écrit, dans les deux mois. Quatre séances par an, garde d’enfants et covoiturage prévus.',
		joining: 'request',
		theme: null,
		facilitators: ['amina'],
		members: [
			...['bruno', 'chloe', 'm01', 'm02', 'm03', 'm04', 'm05'],
			...['m06', 'm07', 'm08', 'm09', 'm10']
		]
	},
	{
		kind: 'user-group',
		slug: 'parcours-de-soins',
		name: 'Groupe d’usagers « Parcours de soins »',
		purpose:
			'Des personnes qui se soignent ici, et des proches qui les aident, racontent ce qui se passe vraiment entre deux rendez-vous : qui rappelle, qui attend, ce qui se perd. Le groupe essaie ce que les fiches proposent avant qu’on l’imprime.',
		joining: 'request',
		theme: 'parcours-vulnerables',
		facilitators: ['bruno'],
		members: ['u01', 'u02', 'u03', 'u04', 'm05', 'm10']
	},
	{
		kind: 'working-group',
		slug: 'cadre-de-vie-tanneries',
		name: 'Groupe de travail « Cadre de vie aux Tanneries »',
		purpose:
			'Marcher dans le quartier, mesurer la chaleur, compter les bancs, et proposer. Ouvert à toutes celles et tous ceux qui y vivent, y travaillent ou y passent.',
		joining: 'open',
		theme: 'environnement-prevention',
		facilitators: ['p01'],
		members: ['chloe', 'm01', 'm03', 'm06', 'e03']
	},
	{
		kind: 'clsm',
		slug: 'clsm',
		name: 'Conseil local de santé mentale',
		purpose:
			'Élus, psychiatrie, usagers et proches y préparent ensemble la partie « santé mentale » du contrat.',
		joining: 'invitation',
		theme: 'sante-mentale',
		facilitators: ['p04'],
		members: ['hopital', 'elue', 'amina', 'm08']
	},
	{
		kind: 'cotech',
		slug: 'cotech',
		name: 'Comité technique',
		purpose:
			'Les services et les partenaires relisent les fiches : est-ce faisable, avec qui, avec quels moyens ? Le comité prépare les décisions ; il ne décide pas.',
		joining: 'invitation',
		theme: null,
		facilitators: ['coordination'],
		members: ['partenaire', 'hopital', 'ars', 'p01', 'p02', 'p03', 'p04', 'p05']
	},
	{
		kind: 'copil',
		slug: 'copil',
		name: 'Comité de pilotage',
		purpose:
			'Les élus, l’Agence régionale de santé et les signataires arbitrent les fiches et valident le programme. Chaque décision est publiée ici, avec ses raisons et la réponse aux avis du comité citoyen.',
		joining: 'invitation',
		theme: null,
		facilitators: ['coordination'],
		members: ['elue', 'ars', 'e01', 'e02', 'e03']
	}
];
