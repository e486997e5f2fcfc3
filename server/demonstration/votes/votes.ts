import type { ScriptlessWay, Secrecy } from '#lib/votes/kinds.ts';
import { DEFAULTS, type AnyParameters } from '#lib/votes/methods/parameters.ts';

export type DemonstrationVote = {
	slug: string;
	title: string;
	introduction: string;
	/** Where it belongs: a group, or a fiche by its number and one of its named versions. */
	place: { group: string } | { fiche: number; version: number };
	/** Null: on that version. */
	objectText: string | null;
	parameters: AnyParameters;
	options: readonly { label: string; description: string }[];
	secrecy: Secrecy;
	/** Ballots on paper are counted too. */
	allowsPaper?: true;
	withoutScript?: ScriptlessWay;
	/** Slugs of the groups whose members vote. */
	groups: readonly string[];
	decider: string;
	/** Days from the first start; null: still in preparation. */
	opensIn: number | null;
	/** Below zero: it is over, counted and concluded. */
	closesIn: number;
	conclusion?: Conclusion;
	/** Of a secret vote: mailboxes of its members, and how many of them open it. */
	bureau?: { members: readonly string[]; needed: number };
	/** Who has voted already, by mailbox, and what they marked. */
	cast: readonly (readonly [mailbox: string, marks: unknown])[];
};

/** What was said once it was counted; days are from the first start. */
export type Conclusion = {
	words: string;
	steps: readonly { what: string; who: string; inDays: number }[];
	reviewIn: number;
};

export const votes: readonly DemonstrationVote[] = [
	{
		slug: 'ou-tenir-la-prochaine-seance-du-comite',
		title: 'Où tenir la prochaine séance du comité ?',
		introduction:
			'Le bus du jeudi passe à Pontbrume et à Noirvallon. La garde d’enfants est prévue partout.',
		place: { group: 'comite-citoyen' },
		objectText:
			'La prochaine séance relit les fiches sur les îlots de fraîcheur et sur les écrans. Elle dure deux heures, un jeudi à 18 h.',
		parameters: DEFAULTS['single-choice'],
		options: [
			{
				label: 'À la mairie de Pontbrume',
				description: 'Salle de plain-pied, à deux minutes de l’arrêt.'
			},
			{
				label: 'Au centre social Les Tanneries',
				description: 'À Brumeval, avec une boucle magnétique.'
			},
			{
				label: 'À la salle des fêtes de Noirvallon',
				description: 'Parking, mais une marche à l’entrée.'
			}
		],
		secrecy: 'public',
		groups: ['comite-citoyen'],
		decider: 'Le comité citoyen de santé',
		opensIn: -2,
		closesIn: 9,
		cast: [
			['m01', 1],
			['m04', 0],
			['m07', 1]
		]
	},
	{
		slug: 'que-pensez-vous-de-la-fiche-du-bus-sante',
		title: 'Que pensez-vous de chaque action de la fiche « Bus santé » ?',
		introduction:
			'Votre avis accompagne la fiche quand elle passe devant le comité de pilotage, qui répond par écrit dans les deux mois. On vote aussi sur papier, au centre social Les Tanneries, du lundi au jeudi de 14 h à 17 h.',
		place: { fiche: 9, version: 1 },
		objectText: null,
		parameters: DEFAULTS['majority-judgment'],
		options: [
			{ label: 'Une sage-femme à bord chaque semaine', description: '' },
			{ label: 'Un arrêt dans chaque commune', description: '' },
			{ label: 'Un temps d’accueil sans rendez-vous', description: '' }
		],
		secrecy: 'confidential',
		allowsPaper: true,
		groups: ['comite-citoyen', 'parcours-de-soins'],
		decider: 'Le comité de pilotage',
		opensIn: -4,
		closesIn: 12,
		cast: [
			['m02', [6, 4, 5]],
			['m03', [5, 5, 6]],
			['m05', [4, 6, 3]],
			['u01', [6, 2, 5]],
			['u02', [3, 4, 6]]
		]
	},
	{
		slug: 'faut-il-changer-l-heure-des-seances',
		title: 'Faut-il changer l’heure des séances du comité ?',
		introduction:
			'Un sujet sensible entre nous : personne ne saura qui préfère quoi. Le bureau ouvrira l’urne après la clôture.',
		place: { group: 'comite-citoyen' },
		objectText:
			'Les séances ont lieu le jeudi à 18 h. Trois membres ne peuvent plus venir à cette heure ; deux autres ne peuvent venir qu’à celle-là.',
		parameters: DEFAULTS['single-choice'],
		options: [
			{ label: 'Garder le jeudi à 18 h', description: '' },
			{ label: 'Passer au samedi à 10 h', description: '' },
			{ label: 'Alterner les deux', description: '' }
		],
		secrecy: 'secret',
		withoutScript: 'confidential',
		bureau: { members: ['coordination', 'elue', 'ars'], needed: 2 },
		groups: ['comite-citoyen'],
		decider: 'Le comité citoyen de santé',
		opensIn: -1,
		closesIn: 13,
		cast: [
			['m02', 2],
			['m06', 0],
			['m08', 2],
			['m10', 1]
		]
	},
	{
		slug: 'quel-ilot-de-fraicheur-ouvrir-en-premier',
		title: 'Quel îlot de fraîcheur ouvrir en premier ?',
		introduction:
			'Le budget de cette année ouvre un seul lieu. Classez-les : si votre préféré est éliminé, votre voix va au suivant.',
		place: { group: 'comite-citoyen' },
		objectText:
			'Quatre lieux sont prêts : l’ombre y est déjà, il faut de l’eau, des bancs et quelqu’un pour ouvrir pendant les canicules.',
		parameters: DEFAULTS['instant-runoff'],
		options: [
			{ label: 'La cour de l’école Jean-Moulin', description: 'Brumeval, aux Tanneries.' },
			{ label: 'Le jardin de l’ancien presbytère', description: 'Aubrecourt.' },
			{ label: 'Les berges de l’étang', description: 'Grand-Essart.' },
			{ label: 'La place du marché couvert', description: 'Pontbrume.' }
		],
		secrecy: 'confidential',
		groups: ['comite-citoyen'],
		decider: 'Le comité de pilotage',
		opensIn: -45,
		closesIn: -31,
		conclusion: {
			words:
				'Le comité de pilotage suit l’avis du comité citoyen : la cour de l’école Jean-Moulin ouvre la première. Le jardin du presbytère, deuxième jusqu’au dernier tour, est inscrit pour l’an prochain.',
			steps: [
				{
					what: 'Poser trois bancs et un point d’eau dans la cour',
					who: 'Ville de Brumeval, services techniques',
					inDays: 60
				},
				{
					what: 'Trouver qui ouvre la cour pendant les canicules',
					who: 'Centre social Les Tanneries',
					inDays: 90
				}
			],
			reviewIn: 180
		},
		cast: [
			['amina', [1, 2, null, 3]],
			['bruno', [2, 1, 3, null]],
			['chloe', [1, null, 2, null]],
			['m01', [1, 3, 2, 4]],
			['m02', [null, 1, null, 2]],
			['m03', [1, 2, 3, 4]],
			['m04', [3, 1, 2, null]],
			['m05', [2, null, 1, null]],
			['m07', [2, 3, null, 1]],
			['m09', [null, 1, 2, 3]]
		]
	},
	{
		slug: 'quelles-fetes-accompagner-cet-ete',
		title: 'Quelles fêtes accompagner cet été ?',
		introduction: '',
		place: { group: 'comite-citoyen' },
		objectText:
			'Trois fêtes peuvent recevoir une équipe de prévention cet été, avec eau, coin calme et retours en navette.',
		parameters: DEFAULTS.approval,
		options: [
			{ label: 'La fête de la Brume', description: 'Brumeval, en juin.' },
			{ label: 'Le bal des pompiers', description: 'Pontbrume, le 13 juillet.' },
			{ label: 'La foire de Noirvallon', description: 'Noirvallon, fin août.' }
		],
		secrecy: 'confidential',
		groups: ['comite-citoyen'],
		decider: '',
		opensIn: null,
		closesIn: 30,
		cast: []
	}
];
