import { message } from '../shared/messages.ts';

export const title = message(
	'Un contrat local de santé, qu’est-ce que c’est ?',
	'A local health contract: what is it?'
);
export const lead = message(
	'Un accord signé, pour quelques années, entre les communes, l’Agence régionale de santé et leurs partenaires : ce qu’ils vont faire ensemble pour la santé, ici.',
	'A signed agreement, for a few years, between communes, the regional health agency and their partners: what they will do together for health, here.'
);

export const sections = [
	{
		title: message('À quoi ça sert', 'What it is for'),
		paragraphs: [
			message(
				'Réduire les inégalités de santé : tout le monde n’a pas le même accès aux soins, ni la même chance d’aller bien. Le contrat part des besoins du territoire.',
				'To reduce health inequalities: not everybody has the same access to care, nor the same chance of being well. The contract starts from the needs of the territory.'
			),
			message(
				'La santé n’est pas que le soin : le logement, les transports, l’école, l’alimentation, le travail comptent aussi. Le contrat en parle.',
				'Health is not only care: housing, transport, school, food and work count too. The contract speaks of them.'
			)
		]
	},
	{
		title: message('Qui le signe', 'Who signs it'),
		paragraphs: [
			message(
				'Au moins l’Agence régionale de santé (ARS) et la collectivité : commune, intercommunalité. Souvent aussi la préfecture et la caisse d’assurance maladie (CPAM), et d’autres : caisse d’allocations familiales, département, hôpitaux…',
				'At least the regional health agency (ARS) and the local authority: a commune or a group of communes. Often also the prefecture and the health insurance fund (CPAM), and others: family allowance fund, département, hospitals…'
			)
		]
	},
	{
		title: message('Comment il est fait', 'How it is made'),
		items: [
			message(
				'Des thèmes : les grands sujets du contrat, comme la santé mentale ou l’accès aux soins.',
				'Themes: the main subjects of the contract, such as mental health or access to care.'
			),
			message(
				'Des fiches action : une action par fiche. Quoi, pour qui, avec qui, quand, et comment on saura que cela marche.',
				'Action sheets: one action on each. What, for whom, with whom, when, and how we will know that it works.'
			),
			message(
				'Des groupes : ils écrivent, donnent un avis ou décident. Le comité de pilotage (COPIL) décide ; le comité technique (COTECH) prépare ; les comités citoyens et les groupes d’usagers proposent, écrivent et évaluent.',
				'Groups: they write, give an opinion or decide. The steering committee (COPIL) decides; the technical committee (COTECH) prepares; citizen committees and user groups propose, write and evaluate.'
			)
		]
	},
	{
		title: message('Et vous ?', 'And you?'),
		paragraphs: [
			message(
				'La loi veut des contrats faits avec les habitants. Vous pouvez lire, répondre aux consultations, rejoindre un groupe, écrire, et voir ce que votre parole a changé.',
				'The law wants contracts made with residents. You can read, answer consultations, join a group, write, and see what your word changed.'
			)
		]
	},
	{
		title: message('CLS et CPTS : quelle différence ?', 'CLS and CPTS: what is the difference?'),
		paragraphs: [
			message(
				'La CPTS (communauté professionnelle territoriale de santé) réunit des professionnels de santé d’un territoire, qui coordonnent leurs activités : trouver un médecin, mieux se relayer.',
				'The CPTS (a territorial community of health professionals) gathers health professionals of a territory who coordinate their activities: finding a doctor, handing over better.'
			),
			message(
				'Le CLS, lui, coordonne la politique locale de santé et tous ses acteurs, au-delà du soin. Il est porté par l’État (l’ARS) et les élus. Les deux travaillent ensemble.',
				'The CLS coordinates local health policy and all who act in it, beyond care. It is carried by the State (the ARS) and elected people. The two work together.'
			)
		]
	},
	{
		title: message('Les sigles que vous croiserez', 'Acronyms you will meet'),
		items: [
			message('CLS : contrat local de santé.', 'CLS: local health contract.'),
			message('ARS : Agence régionale de santé.', 'ARS: regional health agency.'),
			message(
				'CLSM : conseil local de santé mentale, qui porte souvent la partie « santé mentale » du contrat.',
				'CLSM: local mental health council, which often carries the “mental health” part of the contract.'
			),
			message(
				'QPV : quartier prioritaire de la politique de la ville.',
				'QPV: priority district of urban policy.'
			),
			message(
				'PRS : projet régional de santé, que le contrat décline localement.',
				'PRS: regional health project, which the contract carries out locally.'
			)
		],
		links: [
			{
				href: '/',
				text: message('Chercher le contrat de ma commune', 'Find my commune’s contract')
			}
		]
	}
];
