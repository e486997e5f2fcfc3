import { message } from '../shared/messages.ts';
import { purpose } from './words.ts';

export const title = message({
	fr: 'Un contrat local de santé, qu’est-ce que c’est ?',
	en: 'A local health contract: what is it?'
});
export const lead = message({
	fr: 'Un accord signé, pour quelques années, entre les communes, l’Agence régionale de santé et leurs partenaires : ce qu’ils vont faire ensemble pour la santé, ici.',
	en: 'A signed agreement, for a few years, between communes, the regional health agency and their partners: what they will do together for health, here.'
});

export const sections = [
	{
		title: purpose,
		paragraphs: [
			message({
				fr: 'Réduire les inégalités de santé : tout le monde n’a pas le même accès aux soins, ni la même chance d’aller bien. Le contrat part des besoins du territoire.',
				en: 'To reduce health inequalities: not everybody has the same access to care, nor the same chance of being well. The contract starts from the needs of the territory.'
			}),
			message({
				fr: 'La santé n’est pas que le soin : le logement, les transports, l’école, l’alimentation, le travail comptent aussi. Le contrat en parle.',
				en: 'Health is not only care: housing, transport, school, food and work count too. The contract speaks of them.'
			})
		]
	},
	{
		title: message({ fr: 'Qui le signe', en: 'Who signs it' }),
		paragraphs: [
			message({
				fr: 'Au moins l’Agence régionale de santé (ARS) et la collectivité : commune, intercommunalité. Souvent aussi la préfecture et la caisse d’assurance maladie (CPAM), et d’autres : caisse d’allocations familiales, département, hôpitaux…',
				en: 'At least the regional health agency (ARS) and the local authority: a commune or a group of communes. Often also the prefecture and the health insurance fund (CPAM), and others: family allowance fund, département, hospitals…'
			})
		]
	},
	{
		title: message({ fr: 'Comment il est fait', en: 'How it is made' }),
		items: [
			message({
				fr: 'Des thèmes : les grands sujets du contrat, comme la santé mentale ou l’accès aux soins.',
				en: 'Themes: the main subjects of the contract, such as mental health or access to care.'
			}),
			message({
				fr: 'Des fiches action : une action par fiche. Quoi, pour qui, avec qui, quand, et comment on saura que cela marche.',
				en: 'Action sheets: one action on each. What, for whom, with whom, when, and how we will know that it works.'
			}),
			message({
				fr: 'Des groupes : ils écrivent, donnent un avis ou décident. Le comité de pilotage (COPIL) décide ; le comité technique (COTECH) prépare ; les comités citoyens et les groupes d’usagers proposent, écrivent et évaluent.',
				en: 'Groups: they write, give an opinion or decide. The steering committee (COPIL) decides; the technical committee (COTECH) prepares; citizen committees and user groups propose, write and evaluate.'
			})
		]
	},
	{
		title: message({ fr: 'Et vous ?', en: 'And you?' }),
		paragraphs: [
			message({
				fr: 'La loi veut des contrats faits avec les habitants. Vous pouvez lire, répondre aux consultations, rejoindre un groupe, écrire, et voir ce que votre parole a changé.',
				en: 'The law wants contracts made with residents. You can read, answer consultations, join a group, write, and see what your word changed.'
			})
		]
	},
	{
		title: message({
			fr: 'CLS et CPTS : quelle différence ?',
			en: 'CLS and CPTS: what is the difference?'
		}),
		paragraphs: [
			message({
				fr: 'La CPTS (communauté professionnelle territoriale de santé) réunit des professionnels de santé d’un territoire, qui coordonnent leurs activités : trouver un médecin, mieux se relayer.',
				en: 'The CPTS (a territorial community of health professionals) gathers health professionals of a territory who coordinate their activities: finding a doctor, handing over better.'
			}),
			message({
				fr: 'Le CLS, lui, coordonne la politique locale de santé et tous ses acteurs, au-delà du soin. Il est porté par l’État (l’ARS) et les élus. Les deux travaillent ensemble.',
				en: 'The CLS coordinates local health policy and all who act in it, beyond care. It is carried by the State (the ARS) and elected people. The two work together.'
			})
		]
	},
	{
		title: message({ fr: 'Les sigles que vous croiserez', en: 'Acronyms you will meet' }),
		items: [
			message({ fr: 'CLS : contrat local de santé.', en: 'CLS: local health contract.' }),
			message({ fr: 'ARS : Agence régionale de santé.', en: 'ARS: regional health agency.' }),
			message({
				fr: 'CLSM : conseil local de santé mentale, qui porte souvent la partie « santé mentale » du contrat.',
				en: 'CLSM: local mental health council, which often carries the “mental health” part of the contract.'
			}),
			message({
				fr: 'QPV : quartier prioritaire de la politique de la ville.',
				en: 'QPV: priority district of urban policy.'
			}),
			message({
				fr: 'PRS : projet régional de santé, que le contrat décline localement.',
				en: 'PRS: regional health project, which the contract carries out locally.'
			})
		],
		links: [
			{
				href: '/',
				text: message({ fr: 'Chercher le contrat de ma commune', en: 'Find my commune’s contract' })
			}
		]
	}
];
