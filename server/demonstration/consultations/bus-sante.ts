import { usualProtection, type DemonstrationConsultation } from './shape.ts';

export const busSante: DemonstrationConsultation = {
	fiche: 9,
	title: 'Où et quand le bus santé des femmes doit-il passer ?',
	level: 'concertation',
	purpose:
		'Un bus santé pour les femmes va circuler dans les neuf communes et aux Tanneries à partir du printemps. Une sage-femme et une conseillère y accueillent, avec ou sans rendez-vous.\nNous fixons maintenant ses arrêts, ses jours et son accueil. Dites ce qui donnerait envie d’y entrer, et ce qui ferait qu’on passe son chemin.',
	information:
		'Le bus passera une fois par mois aux Tanneries et une fois par trimestre dans chaque commune : 48 passages par an, une journée à chaque fois.\nLa fiche action 9 dit tout le projet, dans son état du jour ; elle est aussi en mairie et au centre social. Le Planning familial répond aux questions le mardi de 9 h à 12 h, à la maison des associations.',
	decider:
		'Le comité de pilotage du contrat, sur proposition du groupe qui écrit la fiche 9 : Planning familial, sages-femmes, communes et habitantes.',
	decisionIn: 60,
	canChange:
		'La place du bus dans chaque commune.\nLes jours et les heures.\nCe qu’on y trouve en plus des consultations : coin enfants, interprète, café.\nSon nom, et ce qui est écrit dessus.',
	cannotChange:
		'Le nombre de passages, fixé par le budget voté.\nLes soins réservés par la loi à la sage-femme.',
	audience:
		'Toutes les personnes qui vivent, étudient ou travaillent dans les neuf communes, et d’abord les femmes et les jeunes filles. Les hommes peuvent répondre aussi : ils conduisent, gardent les enfants, connaissent la place du village.',
	protection: usualProtection,
	answerOwner: 'le comité de pilotage du contrat local de santé',
	easySummary:
		'Un bus va venir près de chez vous.\nDans le bus, il y a une sage-femme.\nLe bus est pour les femmes.\nOn vous demande : où le bus doit-il s’arrêter ? Quel jour ? À quelle heure ?\nVous pouvez répondre sans donner votre nom.\nEnsuite, des personnes lisent les réponses et décident.\nElles écriront ici ce qu’elles ont décidé.',
	easyReviewers: 'trois participantes de l’atelier de français du centre social Les Tanneries',
	profileQuestions: ['age-group', 'commune', 'standing'],
	people: 66,
	batches: [
		{ channel: 'paper', place: 'Centre social Les Tanneries', daysAgo: 6, people: 11 },
		{ channel: 'oral', place: 'Marché de Brumeval', daysAgo: 4, people: 8 }
	],
	phases: [
		{
			kind: 'questionnaire',
			title: 'Six questions sur le bus',
			introduction:
				'Deux minutes. Aucune question ne porte sur votre santé : parlez du bus, de la place, des horaires.',
			opensIn: -12,
			closesIn: 26,
			questions: [
				{
					key: 'commune',
					kind: 'commune',
					title: 'Dans quelle commune pensez-vous au bus ?',
					help: 'Là où vous vivez, travaillez ou faites vos courses.'
				},
				{
					key: 'place',
					kind: 'single',
					title: 'Où devrait-il s’arrêter ?',
					required: true,
					options: [
						['marche', 'Sur la place du marché', 34],
						['ecole', 'Devant l’école ou le collège', 18],
						['mairie', 'Près de la mairie', 10],
						['supermarche', 'Sur le parking du supermarché', 24],
						['discret', 'Un peu à l’écart, à l’abri des regards', 26]
					]
				},
				{
					key: 'jours',
					kind: 'multiple',
					title: 'Quels jours sont les plus commodes ?',
					maxChoices: 3,
					options: [
						['lundi', 'Lundi', 8],
						['mardi', 'Mardi', 14],
						['mercredi', 'Mercredi', 30],
						['jeudi', 'Jeudi', 12],
						['vendredi', 'Vendredi', 20],
						['samedi', 'Samedi', 44]
					]
				},
				{
					key: 'heures',
					kind: 'single',
					title: 'Et quelles heures ?',
					options: [
						['matin', 'Le matin, de 9 h à 12 h', 26],
						['midi', 'Entre midi et deux', 18],
						['apres-midi', 'L’après-midi', 20],
						['soir', 'Après 17 h', 36]
					]
				},
				{
					key: 'envie',
					kind: 'ranking',
					title: 'Qu’est-ce qui donnerait le plus envie d’y entrer ?',
					help: 'Mettez en premier ce qui compte le plus.',
					maxChoices: 3,
					options: [
						['sans-rdv', 'Venir sans rendez-vous', 40],
						['enfants', 'Un coin où laisser les enfants', 28],
						['langue', 'Quelqu’un qui parle ma langue', 14],
						['gratuit', 'Être sûre que c’est gratuit', 34],
						['anonyme', 'Que rien n’indique pourquoi on y entre', 38]
					]
				},
				{
					key: 'frein',
					kind: 'long-text',
					title: 'Qu’est-ce qui ferait qu’on passe son chemin ?',
					help: 'Parlez du bus et du village, pas de votre santé ni de celle de quelqu’un.',
					texts: [
						'Si le bus est garé devant le café, tout le monde regarde qui monte. Mettez-le derrière la salle des fêtes.',
						'Un grand dessin de femme enceinte sur le côté. On n’y va pas toutes pour ça.',
						'Attendre dehors sous la pluie. Il faut un auvent et deux chaises.',
						'S’il faut remplir des papiers à l’entrée, je connais des femmes qui feront demi-tour.',
						'Que ce soit un homme qui accueille. Pas par méchanceté, mais au début il faut être entre femmes.',
						'Le samedi matin je travaille au marché, je vois passer tout le monde : c’est là qu’il faut être, mais pas à la vue de tous.',
						'Chez nous il n’y a plus de bus scolaire le mercredi, donc les filles du collège ne pourront pas venir à pied.',
						'Si on ne sait pas le prix. Écrivez GRATUIT en gros, dans plusieurs langues.',
						'Rien, moi j’irais. Mais ma voisine n’ose pas : il faudrait que quelqu’un l’accompagne la première fois.',
						'Qu’on nous demande la carte vitale devant les autres.',
						'L’horaire de 9 h à 17 h. Quand on travaille à l’usine c’est impossible.',
						'Mettez une dame du village à l’accueil, une qu’on connaît, mais qui ne répète pas.',
						'Ma voisine a eu un cancer du sein et personne ne l’avait orientée, voilà ce qui bloque : on ne sait pas où aller.',
						'Appelez-moi au 06 12 34 56 78, je peux prêter la salle paroissiale.',
						'Si les enfants ne peuvent pas entrer. Prévoyez des coloriages.',
						'Le mot « gynécologie » écrit sur la porte.',
						'Pas de toilettes. Ça paraît bête, mais une journée sur une place sans toilettes…'
					]
				}
			]
		},
		{
			kind: 'contributions',
			title: 'Vos idées pour le bus',
			introduction:
				'Une idée, un besoin, quelque chose que vous avez vu ailleurs. Lisez celles des autres, soutenez celles qui vous parlent.',
			opensIn: -12,
			closesIn: 33,
			options: { place: true, support: true, comments: true },
			categories: ['L’accueil', 'Les arrêts et les horaires', 'Le nom et l’allure du bus'],
			contributions: [
				{
					kind: 'idea',
					title: 'Une marraine par village',
					body: 'Dans chaque commune, une habitante connue prévient les autres du passage et accompagne celles qui n’osent pas. Au centre social, c’est comme ça que l’atelier de français a commencé : de proche en proche.',
					category: 'L’accueil',
					commune: 'Brumeval',
					supports: 19,
					comments: [
						{
							isFor: true,
							body: 'Oui, à condition qu’elle soit tenue au secret, comme le reste de l’équipe.'
						},
						{
							isFor: false,
							body: 'Dans un village de 400 habitants, la marraine, c’est la cousine de tout le monde. Je préfère quelqu’un d’ailleurs.'
						}
					]
				},
				{
					kind: 'need',
					title: 'Un arrêt à Noirvallon le jour du camion épicerie',
					body: 'Le camion épicerie passe le jeudi de 10 h à midi devant l’ancien lavoir. C’est le seul moment où tout le monde sort. Si le bus est là le même jour, on y va sans avoir à se justifier.',
					category: 'Les arrêts et les horaires',
					place: 'Devant l’ancien lavoir',
					commune: 'Noirvallon',
					supports: 14
				},
				{
					kind: 'idea',
					title: 'Un nom choisi par les collégiennes',
					body: 'Que les classes de quatrième proposent trois noms et que les habitantes choisissent. Un nom qui ne dit pas « médecin ».',
					category: 'Le nom et l’allure du bus',
					commune: 'Pontbrume',
					supports: 11,
					comments: [{ isFor: true, body: 'Et une affiche dessinée par elles.' }]
				},
				{
					kind: 'need',
					title: 'Après 17 h, au moins une fois par mois',
					body: 'À l’usine d’Aubrecourt les équipes finissent à 13 h ou à 21 h. Un passage à 17 h 30 permettrait aux deux d’y aller.',
					category: 'Les arrêts et les horaires',
					commune: 'Aubrecourt',
					supports: 17
				},
				{
					kind: 'need',
					title: 'Le soir pour celles qui travaillent',
					body: 'Tout est fermé quand on sort du travail. Un soir par mois, s’il vous plaît.',
					category: 'Les arrêts et les horaires',
					commune: 'Brumeval',
					supports: 5,
					mergedInto: 4
				},
				{
					kind: 'testimony',
					title: 'Ce qui a marché avec le camion de la bibliothèque',
					body: 'Quand le camion de la bibliothèque a commencé, personne ne venait. Puis ils ont offert le café et laissé les enfants monter les premiers. En trois mois la file allait jusqu’à la fontaine.',
					category: 'L’accueil',
					commune: 'Saint-Aurian',
					supports: 9
				},
				{
					kind: 'idea',
					title: 'Un coin enfants tenu par le centre de loisirs',
					body: 'Les animatrices du centre de loisirs ont déjà l’agrément. Une heure de présence le mercredi suffirait.',
					category: 'L’accueil',
					commune: 'La Haie-Brumière',
					supports: 12
				},
				{
					kind: 'idea',
					title: 'Demandez à la secrétaire de mairie',
					body: 'Elle s’appelle par son prénom et tout le monde la connaît, elle dira qui a besoin de quoi dans chaque maison.',
					category: 'L’accueil',
					supports: 0,
					hidden: 'named-person'
				},
				{
					kind: 'need',
					title: 'Une rampe pour les poussettes et les fauteuils',
					body: 'Trois marches et la moitié des gens restent dehors. Le bus de la mission locale avait une plateforme qui descend.',
					category: 'L’accueil',
					commune: 'Vernoise',
					supports: 13
				}
			]
		}
	]
};
