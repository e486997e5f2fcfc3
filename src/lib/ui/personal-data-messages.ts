import { message } from '../shared/messages.ts';

export { personalData as title } from './messages.ts';

export const officerTitle = message({
	fr: 'À qui écrire pour vos données',
	en: 'Whom to write to about your data'
});

export const lead = message({
	fr: 'Ce que le site garde sur vous, qui le voit, et combien de temps. Nous ne posons aucune question sur votre santé.',
	en: 'What the site keeps about you, who sees it, and for how long. We ask no question about your health.'
});

export const sections = [
	{
		title: message({ fr: 'Pour lire : rien', en: 'To read: nothing' }),
		paragraphs: [
			message({
				fr: 'Lire ne demande pas de compte. Le site ne mesure pas votre visite, ne charge rien chez un tiers et ne dépose pas de traceur. Un petit fichier (cookie) retient la langue si vous en changez.',
				en: 'Reading needs no account. The site does not measure your visit, loads nothing from third parties and sets no tracker. One small file (cookie) remembers the language if you change it.'
			})
		]
	},
	{
		title: message({ fr: 'Si vous avez un compte', en: 'If you have an account' }),
		items: [
			message({
				fr: 'Votre adresse électronique, votre nom affiché, votre pseudonyme et votre langue. Votre mot de passe n’est pas gardé : seule l’est une empreinte qui ne permet pas de le retrouver.',
				en: 'Your e-mail address, your display name, your pseudonym and your language. Your password is not kept: only a fingerprint from which it cannot be found.'
			}),
			message({
				fr: 'Vos connexions en cours : leur date et la famille d’appareil (« Firefox sur Linux »). Une connexion s’éteint après 14 jours sans visite et, dans tous les cas, après 60 jours. Vous pouvez les fermer depuis « Mon compte ».',
				en: 'Your current sign-ins: their date and the family of device (“Firefox on Linux”). A sign-in ends after 14 days without a visit and, in all cases, after 60 days. You can end them from “My account”.'
			}),
			message({
				fr: 'Les courriels que le site vous envoie, et leurs liens à usage unique, dont seule une empreinte est gardée.',
				en: 'The e-mails the site sends you, and their one-use links, of which only a fingerprint is kept.'
			})
		]
	},
	{
		title: message({
			fr: 'Si vous prenez part à un contrat',
			en: 'If you take part in a contract'
		}),
		items: [
			message({
				fr: 'Votre rôle dans le contrat et l’organisme pour lequel vous parlez, si vous en avez un.',
				en: 'Your role in the contract and the body you speak for, if you have one.'
			}),
			message({
				fr: 'Vos places dans les groupes, avec les dates du mandat. Le public lit votre pseudonyme, sauf si vous choisissez de montrer votre nom ; les membres du groupe et la coordination lisent votre nom.',
				en: 'Your places in groups, with the dates of the mandate. The public reads your pseudonym, unless you choose to show your name; members of the group and the coordination read your name.'
			}),
			message({
				fr: 'Vos demandes pour rejoindre un groupe, avec leur message et la réponse.',
				en: 'Your requests to join a group, with their message and the answer.'
			}),
			message({
				fr: 'Ce que vous écrivez dans les fiches et les commentaires, avec la date, pour savoir qui a écrit quoi.',
				en: 'What you write in sheets and comments, with the date, so as to know who wrote what.'
			}),
			message({
				fr: 'Un journal de ce qui est fait (rejoindre un groupe, déplacer une fiche) : qui, quoi, quand. Il ne contient ni adresse ni texte libre.',
				en: 'A journal of what is done (joining a group, moving a sheet): who, what, when. It holds neither addresses nor free text.'
			})
		]
	},
	{
		title: message({ fr: 'Sur votre appareil', en: 'On your device' }),
		paragraphs: [
			message({
				fr: 'Un cookie de connexion ; un autre, gardé 180 jours, qui reconnaît l’appareil d’où vous vous êtes connecté·e, pour que personne ne vous en ferme l’accès en essayant des mots de passe. Et, pendant que vous écrivez, les mots qui n’ont pas encore atteint le serveur : ils y restent jusqu’à ce qu’ils soient enregistrés. Ceux qu’il a refusés, et les changements que vous préparez sans les avoir envoyés, y restent jusqu’à ce que vous les laissiez.',
				en: 'A sign-in cookie; another, kept 180 days, that recognises the device you signed in with, so that nobody closes it to you by trying passwords. And, while you write, the words that have not reached the server yet: they stay there until they are saved. Those it refused, and the changes that you are preparing and have not sent, stay until you let go of them.'
			}),
			message({
				fr: 'Les fiches que vous ouvrez pour écrire y sont mises de côté, pour s’ouvrir sans réseau. Se déconnecter les efface ; vos mots non enregistrés restent alors scellés, et vous seul·e pouvez les rouvrir, en vous reconnectant là.',
				en: 'Sheets that you open to write are put aside there, so that they open without a network. Signing out erases them; your unsaved words then stay sealed, and only you can open them again, by signing in there.'
			})
		]
	},
	{
		title: message({ fr: 'Pas de donnée de santé', en: 'No health data' }),
		paragraphs: [
			message({
				fr: 'N’écrivez rien sur votre santé ni sur celle d’une autre personne. Si cela arrive, demandez à la coordination de retirer ce passage.',
				en: 'Write nothing about your health or anybody else’s. If it happens, ask the coordination to remove the passage.'
			})
		]
	},
	{
		title: message({ fr: 'Qui répond de ces données', en: 'Who answers for these data' }),
		paragraphs: [
			message({
				fr: 'Chaque collectivité qui porte un contrat est responsable des données de ce contrat, pour une mission d’intérêt public : associer les habitants à la politique locale de santé (RGPD, article 6-1-e). Ce qui est versé aux travaux du contrat est une archive publique ; un compte peut être effacé sans effacer ces travaux.',
				en: 'Each local authority that carries a contract is responsible for the data of that contract, for a task in the public interest: associating residents with local health policy (GDPR, article 6-1-e). What is contributed to the work of the contract is a public archive; an account can be erased without erasing that work.'
			})
		]
	},
	{
		title: message({ fr: 'Vos droits', en: 'Your rights' }),
		paragraphs: [
			message({
				fr: 'Vous pouvez lire, corriger ou faire effacer vos données, ou vous opposer à leur usage. « Mon compte » permet de changer l’essentiel ; pour le reste, écrivez à la coordination du contrat ou au délégué à la protection des données de la collectivité. Vous pouvez aussi vous adresser à la CNIL (cnil.fr).',
				en: 'You may read, correct or have your data erased, or object to their use. “My account” lets you change most of it; for the rest, write to the contract’s coordination or to the authority’s data protection officer. You may also turn to the CNIL (cnil.fr).'
			})
		]
	}
];
