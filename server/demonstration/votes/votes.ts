import type { Secrecy } from '#lib/votes/kinds.ts';
import { DEFAULTS, type AnyParameters } from '#lib/votes/methods/parameters.ts';

export type DemonstrationVote = {
	slug: string;
	title: string;
	introduction: string;
	/** Where it belongs: a group, or a fiche by its number. */
	place: { group: string } | { fiche: number };
	/** Null: on the latest named version of its fiche. */
	objectText: string | null;
	parameters: AnyParameters;
	options: readonly { label: string; description: string }[];
	secrecy: Secrecy;
	/** Ballots on paper are counted too. */
	allowsPaper?: true;
	/** Slugs of the groups whose members vote. */
	groups: readonly string[];
	decider: string;
	/** Days from the first start; null: still in preparation. */
	opensIn: number | null;
	closesIn: number;
	/** Who has voted already, by mailbox, and what they marked. */
	cast: readonly (readonly [mailbox: string, marks: unknown])[];
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
		place: { fiche: 9 },
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
