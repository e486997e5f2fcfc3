import { message } from '../shared/messages.ts';
import { JOURNAL_MONTHS, MAIL_DAYS, REFUSAL_DAYS } from '../treatments/durations.ts';
import type { TreatmentWords } from '../treatments/treatment.ts';

export const journalWords: TreatmentWords = {
	title: message({ fr: 'Le journal', en: 'The journal' }),
	data: message({
		fr: 'Qui a fait quoi, et quand : rejoindre un groupe, déplacer une fiche, ouvrir un vote. Ni adresse, ni texte libre, ni contenu d’une réponse ou d’un bulletin.',
		en: 'Who did what, and when: joining a group, moving a sheet, opening a vote. No address, no free text, no content of an answer or of a ballot.'
	}),
	purpose: message({
		fr: 'Retrouver ce qui s’est passé si quelque chose est contesté, et dire les nouvelles du contrat, sans nom.',
		en: 'Finding what happened if something is disputed, and telling the news of the contract, without names.'
	}),
	seenBy: message({
		fr: 'Les personnes qui font tourner le site, si elles le cherchent dans la base.',
		en: 'The people who run the site, if they look for it in the database.'
	}),
	kept: message({
		fr: `Après ${JOURNAL_MONTHS} mois, plus personne n’y est nommé ; ce qui touche au compte lui-même est effacé.`,
		en: `After ${JOURNAL_MONTHS} months, nobody is named in it any more; what is about the account itself is erased.`
	}),
	source: message({
		fr: 'CNIL, délibération 2021-122 du 14 octobre 2021 sur la journalisation : de six mois à un an.',
		en: 'CNIL, deliberation 2021-122 of 14 October 2021 on logging: from six months to a year.'
	})
};

export const mailWords: TreatmentWords = {
	title: message({ fr: 'Les courriels envoyés', en: 'E-mails that were sent' }),
	data: message({
		fr: 'L’adresse, l’objet et la date, une empreinte de qui l’a fait partir, et ce que répond un serveur qui refuse l’adresse. Si vous écrivez à la coordination : votre message et votre adresse. Le texte est effacé dès que le courriel est parti, et votre adresse avec lui.',
		en: 'The address, the subject and the date, a fingerprint of who caused it, and what a server answers that refuses the address. If you write to the coordination: your message and your address. The text is erased as soon as the e-mail has left, and your address with it.'
	}),
	purpose: message({
		fr: 'Vous écrire, et réessayer quand une boîte ne répond pas.',
		en: 'Writing to you, and trying again when a mailbox does not answer.'
	}),
	seenBy: message({
		fr: 'La personne à qui il est envoyé, et le service de courriel de l’installation. Que l’adresse est refusée : qui a invité, ou prépare le vote.',
		en: 'The person it is sent to, and the mail service of the installation. That the address is refused: whoever invited, or prepares the vote.'
	}),
	kept: message({
		fr: `${MAIL_DAYS} jours ; qu’une adresse est refusée, ${REFUSAL_DAYS} jours.`,
		en: `${MAIL_DAYS} days; that an address is refused, ${REFUSAL_DAYS} days.`
	})
};

export const stopWords: TreatmentWords = {
	title: message({ fr: 'Les courriels que vous avez arrêtés', en: 'E-mails that you stopped' }),
	data: message({
		fr: 'L’adresse, et la sorte de courriels qu’elle ne veut plus recevoir.',
		en: 'The address, and the kind of e-mails that it no longer wants.'
	}),
	purpose: message({ fr: 'Ne plus vous les envoyer.', en: 'Not sending them to you any more.' }),
	seenBy: message({
		fr: 'Vous. Qui vous invite par courriel apprend que l’adresse n’en veut plus.',
		en: 'You. Whoever invites you by e-mail learns that the address wants none any more.'
	}),
	kept: message({
		fr: 'Jusqu’à ce que vous les repreniez, ou que vous effaciez votre compte.',
		en: 'Until you resume them, or erase your account.'
	}),
	source: message({
		fr: 'RGPD, article 21 : droit d’opposition.',
		en: 'GDPR, article 21: right to object.'
	})
};
