import { message } from '../shared/messages.ts';
import { INVITATION_DAYS_AFTER, REQUEST_MONTHS } from '../treatments/durations.ts';
import type { TreatmentWords } from '../treatments/treatment.ts';
import { facilitator } from './messages.ts';

export const seatsWords: TreatmentWords = {
	title: message({ fr: 'Vos places dans les groupes', en: 'Your seats in groups' }),
	data: message({
		fr: 'Le groupe, votre place (membre, animation), les dates du mandat, si vous montrez votre nom, et la raison qui vous a été dite si quelqu’un y a mis fin.',
		en: 'The group, your seat (member, facilitator), the dates of the mandate, whether you show your name, and the reason that you were told if somebody ended it.'
	}),
	purpose: message({
		fr: 'Savoir qui écrit, vote et répond avec ce groupe.',
		en: 'Knowing who writes, votes and answers with this group.'
	}),
	seenBy: message({
		fr: 'Le public lit votre pseudonyme, ou votre nom si vous le choisissez. Le groupe et la coordination lisent votre nom.',
		en: 'The public reads your pseudonym, or your name if you choose so. The group and the coordination read your name.'
	}),
	kept: message({
		fr: 'Avec les travaux du contrat. Effacer votre compte vous retire des groupes.',
		en: 'With the work of the contract. Erasing your account takes you out of the groups.'
	})
};

export const requestsWords: TreatmentWords = {
	title: message({ fr: 'Vos demandes pour rejoindre', en: 'Your requests to join' }),
	data: message({
		fr: 'Le groupe, votre message, la réponse et qui l’a donnée.',
		en: 'The group, your message, the answer and who gave it.'
	}),
	purpose: message({ fr: 'Vous répondre.', en: 'Answering you.' }),
	seenBy: message({
		fr: 'L’animation du groupe et la coordination.',
		en: 'The facilitators of the group and the coordination.'
	}),
	kept: message({
		fr: `Tant que la demande attend, puis ${REQUEST_MONTHS} mois après la réponse.`,
		en: `As long as the request waits, then ${REQUEST_MONTHS} months after the answer.`
	})
};

export const invitationsWords: TreatmentWords = {
	title: message({ fr: 'Les invitations', en: 'Invitations' }),
	data: message({
		fr: 'L’adresse et le nom invités, le rôle et l’organisme proposés, qui invite, quand l’invitation a servi et à qui.',
		en: 'The invited address and name, the role and the body offered, who invites, when the invitation was used and by whom.'
	}),
	purpose: message({
		fr: 'Faire entrer une personne, une seule fois, là où elle est attendue.',
		en: 'Letting a person in, once, where they are expected.'
	}),
	seenBy: message({
		fr: 'La personne qui invite et la coordination.',
		en: 'The person who invites and the coordination.'
	}),
	kept: message({
		fr: `Une invitation qui n’a pas servi est effacée ${INVITATION_DAYS_AFTER} jours après sa fin. De celle qui a servi, l’adresse et le nom sont effacés ${INVITATION_DAYS_AFTER} jours après.`,
		en: `An invitation that was not used is erased ${INVITATION_DAYS_AFTER} days after its end. Of one that was used, the address and the name are erased ${INVITATION_DAYS_AFTER} days later.`
	})
};

const member = message({ fr: 'Membre', en: 'Member' });
export const seatLabel = (role: 'member' | 'facilitator'): string =>
	role === 'member' ? member() : facilitator();
