import { usualProtection, type DemonstrationConsultation } from './shape.ts';

export const guideSante: DemonstrationConsultation = {
	fiche: 3,
	title: 'Le guide santé du territoire : que doit-il dire, et à qui ?',
	level: 'co-construction',
	purpose:
		'Le contrat prévoit un guide santé, sur papier et sur le web, pour savoir à qui s’adresser à chaque âge. Avant de l’écrire, nous avons demandé ce qu’il devait contenir et comment il devait arriver chez les gens.',
	information:
		'Le guide aura 24 pages et sera imprimé à 10 800 exemplaires. Le groupe d’usagers « Parcours de soins » a essayé les annuaires existants : trois numéros sur sept étaient faux.',
	decider: 'Le comité de pilotage du contrat local de santé.',
	decisionIn: -16,
	canChange:
		'Les situations traitées, et leur ordre.\nLa façon de le distribuer.\nLa taille des lettres, les images, les langues.',
	cannotChange: 'Le nombre de pages et le budget d’impression.',
	audience: 'Tous les habitants, et d’abord ceux qui ne savent pas à qui s’adresser.',
	protection: usualProtection,
	answerOwner: 'le comité de pilotage du contrat local de santé',
	easySummary:
		'Nous allons faire un livre sur la santé.\nLe livre dit où aller quand on a besoin de soins.\nOn vous a demandé ce que le livre doit dire.\nVous avez répondu.\nVoici ce que nous avons décidé.',
	easyReviewers: 'le groupe d’usagers « Parcours de soins »',
	profileQuestions: ['age-group', 'commune', 'standing'],
	people: 78,
	batches: [
		{ channel: 'paper', place: 'Mairie de Pontbrume', daysAgo: 52, people: 12 },
		{ channel: 'paper', place: 'Pharmacie d’Aubrecourt', daysAgo: 47, people: 9 },
		{ channel: 'phone', place: 'Permanence téléphonique du CCAS', daysAgo: 44, people: 5 }
	],
	phases: [
		{
			kind: 'questionnaire',
			title: 'Ce que le guide doit dire',
			introduction: 'Cinq questions. Aucune ne porte sur votre santé.',
			opensIn: -70,
			closesIn: -38,
			questions: [
				{
					key: 'situations',
					kind: 'multiple',
					title: 'Quelles pages vous serviraient le plus ?',
					maxChoices: 3,
					options: [
						['medecin', '« Je cherche un médecin »', 46],
						['soir', '« C’est le soir, ou dimanche »', 34],
						['aide', '« Je m’occupe d’un proche »', 22],
						['droits', '« Je n’ai plus de mutuelle »', 18],
						['enfant', '« C’est pour un enfant »', 20],
						['moral', '« J’ai besoin de parler à quelqu’un »', 24]
					]
				},
				{
					key: 'recevoir',
					kind: 'single',
					title: 'Comment voudriez-vous le recevoir ?',
					required: true,
					options: [
						['boite', 'Dans la boîte aux lettres', 38],
						['main', 'De la main de quelqu’un qui l’explique', 30],
						['retrait', 'À prendre en mairie ou en pharmacie', 18],
						['web', 'Seulement sur internet', 14]
					]
				},
				{
					key: 'lire',
					kind: 'scale',
					title: 'Les documents de santé que vous recevez sont-ils faciles à lire ?',
					scale: { min: 1, max: 5, usual: 2.4, ends: ['très difficiles', 'très faciles'] }
				},
				{
					key: 'sources',
					kind: 'matrix',
					title: 'Où cherche-t-on aujourd’hui une information sur les soins, près de chez vous ?',
					rows: [
						['pharmacie', 'À la pharmacie', 0],
						['mairie', 'En mairie', 0],
						['internet', 'Sur internet', 0],
						['famille', 'Auprès de la famille, des voisins', 0]
					],
					columns: [
						['souvent', 'Souvent', 36],
						['parfois', 'Parfois', 40],
						['jamais', 'Jamais', 24]
					]
				},
				{
					key: 'autre',
					kind: 'long-text',
					title: 'Qu’est-ce que le guide ne doit surtout pas oublier ?',
					help: 'Parlez du guide et du territoire, pas de votre santé ni de celle de quelqu’un.',
					texts: [
						'Dire qui prend encore de nouveaux patients, et mettre à jour chaque mois. Sinon c’est un annuaire de plus.',
						'Des lettres grosses. Mon père lit avec une loupe.',
						'Les horaires vrais, pas ceux d’il y a trois ans.',
						'Une page pour les aidants, avec des numéros où quelqu’un répond.',
						'Écrire simplement. « Permanence d’accès aux soins de santé », personne ne sait ce que c’est.',
						'Dire ce que ça coûte et ce qui est remboursé.',
						'Faites une application pour le téléphone, plus personne ne lit sur papier.',
						'Une page en plusieurs langues, au moins pour les urgences.',
						'Que ce soit le facteur qui le donne, avec un mot.',
						'Qui prend de nouveaux patients ! On appelle dix cabinets avant de trouver.',
						'Les villages sont loin de tout : indiquez les transports pour aller aux rendez-vous.',
						'Des dessins, pour ceux qui ne lisent pas bien.',
						'Une version audio au téléphone ?',
						'Expliquer quand aller aux urgences et quand ne pas y aller.',
						'Mettre à jour, mettre à jour, mettre à jour.',
						'Le remettre en main propre aux personnes seules, en prenant le temps.'
					]
				}
			]
		},
		{
			kind: 'contributions',
			title: 'Vos idées pour le guide',
			introduction: 'Ce que vous avez vu ailleurs, ce qui vous manque ici.',
			opensIn: -70,
			closesIn: -38,
			options: { support: true, comments: true },
			categories: ['Le contenu', 'La distribution', 'Le web'],
			contributions: [
				{
					kind: 'idea',
					title: 'Partir des situations, pas des structures',
					body: 'Un sommaire avec « je n’ai pas de médecin », « mon enfant a de la fièvre dimanche ». On ne sait pas ce que fait une CPTS, mais on sait ce qui nous arrive.',
					category: 'Le contenu',
					supports: 26
				},
				{
					kind: 'need',
					title: 'La liste de qui prend de nouveaux patients',
					body: 'C’est la seule chose que tout le monde cherche, et la seule qui n’est écrite nulle part.',
					category: 'Le web',
					supports: 31,
					comments: [
						{
							isFor: false,
							body: 'Elle change toutes les semaines : sur papier elle sera fausse le jour de l’impression.'
						}
					]
				},
				{
					kind: 'idea',
					title: 'Le faire relire par ceux qui lisent mal',
					body: 'Au centre social il y a un atelier. S’ils comprennent, tout le monde comprendra.',
					category: 'Le contenu',
					supports: 22
				},
				{
					kind: 'idea',
					title: 'Une application mobile',
					body: 'Avec une carte et des notifications quand un créneau se libère.',
					category: 'Le web',
					supports: 7,
					comments: [
						{
							isFor: false,
							body: 'Encore une application à installer. Une page web simple suffit.'
						}
					]
				},
				{
					kind: 'need',
					title: 'Le porter aux personnes seules',
					body: 'Dans la boîte aux lettres il finit avec les publicités. Aux personnes seules, il faut le donner en main propre, s’asseoir, l’ouvrir avec elles.',
					category: 'La distribution',
					supports: 18
				},
				{
					kind: 'need',
					title: 'Une page en langues étrangères',
					body: 'Turc, arabe, portugais, ukrainien : au moins les numéros d’urgence et l’interprète gratuit.',
					category: 'Le contenu',
					supports: 12
				}
			]
		}
	],
	resultsIn: -30,
	followUp: {
		publishedIn: -14,
		conclusion:
			'Soixante-quatorze personnes ont répondu aux questions, dont vingt-cinq sur papier ou par téléphone. Le guide partira des situations, sera écrit gros et relu par des personnes qui lisent difficilement, et la page web sera mise à jour tous les mois. Il n’y aura pas d’application. Merci à celles et ceux qui ont pris ce temps.',
		decisions: [
			{
				idea: 'Partir de ce qui arrive aux gens',
				description: 'Un sommaire fait de situations, dans les mots de tous les jours.',
				from: { contributions: [1], words: ['Écrire simplement', 'quand aller aux urgences'] },
				decision: 'kept',
				reason:
					'C’est maintenant la première phrase de la fiche : chaque page du guide répondra à une situation.',
				passage: { field: 'description', words: 'Le guide part des situations, pas des structures' }
			},
			{
				idea: 'Dire qui prend de nouveaux patients, et tenir la liste à jour',
				description: 'La demande la plus soutenue.',
				from: {
					contributions: [2],
					words: [
						'mettre à jour chaque mois',
						'Qui prend de nouveaux',
						'Mettre à jour, mettre',
						'Les horaires vrais'
					]
				},
				decision: 'changed',
				reason:
					'Sur papier, la liste serait fausse à l’impression. Elle sera sur la page web, mise à jour tous les mois avec la CPTS ; le guide dit où la trouver et quel numéro appeler.',
				passage: {
					field: 'objectives',
					words: 'La même information sur une page web légère, mise à jour tous les mois.'
				}
			},
			{
				idea: 'Pouvoir le lire quand on lit difficilement',
				description: 'Grosses lettres, dessins, relecture par les personnes concernées.',
				from: {
					contributions: [3],
					words: ['Des lettres grosses', 'Des dessins', 'version audio']
				},
				decision: 'kept',
				reason:
					'Deux ateliers de relecture sont prévus avec le centre social avant l’impression. La version audio sera étudiée ensuite.',
				passage: {
					field: 'objectives',
					words: 'Une version relue par des personnes qui lisent difficilement.'
				}
			},
			{
				idea: 'Le donner en main propre',
				description: 'Aux personnes seules d’abord.',
				from: {
					contributions: [5],
					words: ['Que ce soit le facteur', 'Le remettre en main propre']
				},
				decision: 'kept',
				reason:
					'Les mairies, les pharmacies et les centres sociaux s’y engagent. Le facteur reste une idée pour les hameaux, si La Poste et la commune s’accordent.',
				passage: {
					field: 'description',
					words: 'le remettent en main propre en l’expliquant'
				}
			},
			{
				idea: 'Une application pour téléphone',
				description: '',
				from: { contributions: [4], words: ['Faites une application'] },
				decision: 'refused',
				reason:
					'Elle coûterait plus que le guide entier, et il faudrait l’installer. La page web légère s’ouvre sur tous les téléphones, même anciens.'
			},
			{
				idea: 'Une page en plusieurs langues',
				description: '',
				from: { contributions: [6], words: ['en plusieurs langues'] },
				decision: 'later',
				reason:
					'La première édition donnera les numéros d’urgence et l’interprétariat gratuit en quatre langues. Les autres pages attendent un financement, demandé pour 2028.'
			}
		]
	}
};
