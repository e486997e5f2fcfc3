import { message } from '../shared/messages.ts';
import { JOURNAL_MONTHS, MAIL_DAYS } from '../treatments/durations.ts';
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
		fr: 'L’adresse, l’objet et la date. Le texte est effacé dès que le courriel est parti.',
		en: 'The address, the subject and the date. The text is erased as soon as the e-mail has left.'
	}),
	purpose: message({
		fr: 'Vous écrire, et réessayer quand une boîte ne répond pas.',
		en: 'Writing to you, and trying again when a mailbox does not answer.'
	}),
	seenBy: message({
		fr: 'La personne à qui il est envoyé, et le service de courriel de l’installation.',
		en: 'The person it is sent to, and the mail service of the installation.'
	}),
	kept: message({ fr: `${MAIL_DAYS} jours.`, en: `${MAIL_DAYS} days.` })
};
