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
export const contentsText = message({
	fr: 'Chaque ligne dit ce qui est gardé, à quoi cela sert, ce qui l’autorise, qui le voit et combien de temps. Ce qui est posé sur votre appareil y est nommé : tout cela sert au site lui-même, rien ne vous suit (loi Informatique et Libertés, article 82).',
	en: 'Each line says what is kept, what it is for, what allows it, who sees it and for how long. What is put on your device is named there: all of it serves the site itself, nothing follows you (French Data Protection Act, article 82).'
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
		title: message({ fr: 'Vos droits', en: 'Your rights' }),
		paragraphs: [
			message({
				fr: 'Avec un compte, vous faites vous-même l’essentiel, depuis « Mon compte » : corriger votre nom, changer d’adresse, recevoir une copie de vos données, effacer votre compte.',
				en: 'With an account, you do most of it yourself, from “My account”: correcting your name, changing your address, receiving a copy of your data, erasing your account.'
			}),
			message({
				fr: 'Sans compte, votre lien privé permet de relire, de corriger et de retirer ce que vous avez donné à une consultation.',
				en: 'Without an account, your private link lets you read again, correct and withdraw what you gave to a consultation.'
			}),
			message({
				fr: 'Pour le reste, ou pour vous opposer à un usage, écrivez à la coordination du contrat ou au délégué à la protection des données de la collectivité. Vous pouvez aussi vous adresser à la CNIL (cnil.fr).',
				en: 'For the rest, or to object to a use, write to the contract’s coordination or to the authority’s data protection officer. You may also turn to the CNIL (cnil.fr).'
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
	}
];
