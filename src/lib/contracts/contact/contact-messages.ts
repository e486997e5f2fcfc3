import { message } from '../../shared/messages.ts';
export { phone, yourEmail as yourAddress, yourMessage } from '../../ui/words.ts';
export { contactTitle } from './foot-messages.ts';
import { tooLong, unreadable } from '../../ui/refusal-words.ts';

export const contactLead = message<{ territory: string }>({
	fr: ({ territory }) =>
		`La coordination du contrat répond aux questions sur le contrat, ses consultations et ses votes (${territory}).`,
	en: ({ territory }) =>
		`The coordination answers questions about the contract, its consultations and its votes (${territory}).`
});
export const notSaid = message({
	fr: 'La coordination n’a pas encore dit ici où l’appeler ni où la rencontrer. Ce formulaire lui parvient.',
	en: 'The coordination has not said here yet where to call or meet it. This form reaches it.'
});
export const notSaidNoMailLeaves = message({
	fr: 'La coordination n’a pas encore dit ici comment la joindre, et ce site n’envoie pas de courriels : adressez-vous à la mairie ou à l’intercommunalité du territoire.',
	en: 'The coordination has not said here yet how to reach it, and this site sends no e-mail: ask the town hall or the grouping of communes of the territory.'
});
export const noMailLeaves = message({
	fr: 'Ce site n’envoie pas de courriels : appelez, ou rendez-vous sur place.',
	en: 'This site sends no e-mail: call, or come by.'
});
export const service = message({ fr: 'Service', en: 'Department' });
export const hours = message({ fr: 'Jours et heures', en: 'Days and hours' });
export const postalAddress = message({ fr: 'Adresse postale', en: 'Postal address' });

export const formTitle = message({ fr: 'Lui écrire', en: 'Write to it' });
export const yourAddressHelp = message({
	fr: 'Pour que l’on vous réponde.',
	en: 'So that you are answered.'
});
export const yourMessageHelp = message({
	fr: '4 000 caractères au plus. N’écrivez rien sur votre santé ni sur celle d’une autre personne.',
	en: '4,000 characters at most. Write nothing about your health or anybody else’s.'
});
export const readAgain = message({ fr: 'Relire avant d’envoyer', en: 'Read again before sending' });
export const whatBecomes = message({
	fr: 'Votre message et votre adresse partent par courriel à la coordination. Ce site n’en garde aucune copie : son texte est effacé dès qu’il est parti.',
	en: 'Your message and your address go by e-mail to the coordination. This site keeps no copy: its text is erased as soon as it has left.'
});
export const howLong = message({
	fr: 'Ce que ce site garde, et vos droits',
	en: 'What this site keeps, and your rights'
});

export const reviewTitle = message({
	fr: 'Rien n’est encore envoyé',
	en: 'Nothing is sent yet'
});
export const answerGoesTo = message({ fr: 'La réponse ira à', en: 'The answer will go to' });
export const isItYours = message({
	fr: 'Relisez cette adresse lettre par lettre : si elle est fausse, personne ne pourra vous répondre.',
	en: 'Read this address letter by letter: if it is wrong, nobody can answer you.'
});
export const send = message({ fr: 'Envoyer à la coordination', en: 'Send to the coordination' });
export const correct = message({ fr: 'Corriger le message', en: 'Correct the message' });
export const sent = message({
	fr: 'Votre message est en route vers la coordination. Elle répondra à l’adresse que vous avez relue.',
	en: 'Your message is on its way to the coordination. It will answer at the address that you read again.'
});
export const nobody = message({
	fr: 'Personne ne coordonne ce contrat aujourd’hui : votre message n’est pas parti. Votre texte est gardé ci-dessous.',
	en: 'Nobody coordinates this contract today: your message has not left. Your text is kept below.'
});
export const refused = message({
	fr: 'Trop de messages sont partis d’ici aujourd’hui : le vôtre n’est pas parti. Il est gardé ci-dessous ; réessayez demain, ou appelez.',
	en: 'Too many messages left from here today: yours has not. It is kept below; try again tomorrow, or call.'
});
export const wait = message<{ minutes: number }>({
	fr: ({ minutes }) =>
		`Trop de messages en peu de temps : le vôtre n’est pas parti. Il est gardé ci-dessous ; réessayez dans ${minutes} min, ou appelez.`,
	en: ({ minutes }) =>
		`Too many messages in a short time: yours has not left. It is kept below; try again in ${minutes} min, or call.`
});

export const settingsTitle = message({ fr: 'Qui joindre', en: 'Who is reached' });
export const settingsLead = message({
	fr: 'Ces lignes paraissent au pied de chaque page du contrat, sur ce qui s’imprime et dans chaque courriel. Tout est facultatif, mais quelqu’un sans internet n’a que le téléphone et l’adresse.',
	en: 'These lines stand at the foot of each page of the contract, on what is printed and in each e-mail. All are optional, but somebody without the internet has only the telephone and the address.'
});
export const settingsMailbox = message({
	fr: 'Le formulaire de contact, lui, n’affiche aucune adresse. Ses messages arrivent à l’« Adresse où l’on vous répond », plus haut ; si elle est vide, à chaque personne qui coordonne.',
	en: 'The contact form shows no address. Its messages go to the “Address where people answer you”, above; if it is empty, to each person who coordinates.'
});
export const serviceHelp = message({
	fr: 'Par exemple : service santé de la communauté de communes.',
	en: 'For example: health department of the grouping of communes.'
});
export const hoursHelp = message({
	fr: 'Par exemple : du lundi au vendredi, de 9 h à 12 h.',
	en: 'For example: Monday to Friday, 9 a.m. to noon.'
});

export const missingTitle = message({
	fr: 'Personne ne sait où vous appeler',
	en: 'Nobody knows where to call you'
});
export const missingText = message({
	fr: 'Ni téléphone ni adresse n’est dit au pied des pages, sur les affiches et dans les courriels.',
	en: 'No telephone or address is said at the foot of pages, on posters and in e-mails.'
});
export const missingLink = message({ fr: 'Dire qui joindre', en: 'Say who is reached' });

const sentences: Record<string, () => string> = {
	'line-long': message({
		fr: 'Cette ligne est trop longue : 160 caractères au plus.',
		en: 'This line is too long: 160 characters at most.'
	}),
	'address-long': tooLong,
	'email-missing': message({
		fr: 'Donnez votre adresse : sans elle, personne ne peut vous répondre.',
		en: 'Give your address: without it, nobody can answer you.'
	}),
	'email-malformed': message({
		fr: 'Cette adresse semble incomplète : vérifiez-la, elle ressemble à nom@exemple.fr.',
		en: 'This address looks incomplete: check it, it looks like name@example.com.'
	}),
	'words-missing': message({ fr: 'Écrivez votre message.', en: 'Write your message.' }),
	'words-long': message({
		fr: 'Ce message est trop long : 4 000 caractères au plus.',
		en: 'This message is too long: 4,000 characters at most.'
	})
};

export function contactSentences(refusals: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(refusals).map(([field, code]) => [field, (sentences[code] ?? unreadable)()])
	);
}
