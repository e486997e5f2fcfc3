import { message, plural } from '../../shared/messages.ts';
import {
	INVITATIONS_AT_ONCE,
	REMIND_AFTER_DAYS,
	type InvitationState
} from './invitation-rules.ts';
import { nameMissing } from '../../accounts/messages.ts';
import { mailRefusalSentence } from '../../journal/refusal-messages.ts';
import { colon } from '../../shared/punctuation.ts';
import { waiting, withdrawn } from '../../ui/words.ts';

export {
	group as groupField,
	refuse,
	search as searchButton,
	withdraw as revoke
} from '../../ui/words.ts';

export const invitationTitle = message({
	fr: 'Une invitation pour vous',
	en: 'An invitation for you'
});
export const invitedBy = message<{ inviter: string; contract: string }>({
	fr: ({ inviter, contract }) =>
		`${inviter} vous invite à prendre part au contrat « ${contract} ».`,
	en: ({ inviter, contract }) =>
		`${inviter} invites you to take part in the contract “${contract}”.`
});
export const youWillBe = message({ fr: 'Votre rôle', en: 'Your role' });
export const yourOrganisation = message({ fr: 'Votre organisme', en: 'Your organisation' });
export const yourGroup = message({ fr: 'Votre groupe', en: 'Your group' });
export const validUntil = message({ fr: 'Valable jusqu’au', en: 'Valid until' });
export const acceptButton = message({ fr: 'Accepter l’invitation', en: 'Accept the invitation' });
export const nameBeforeAccepting = message({
	fr: 'Comment vous appeler ?',
	en: 'What should we call you?'
});
export const nameBeforeAcceptingHelp = message({
	fr: 'Votre prénom, ou votre prénom et votre nom : les personnes qui écrivent avec vous le verront.',
	en: 'Your first name, or your full name: people who write with you will see it.'
});
export const signInToAccept = message({
	fr: 'Pour accepter, connectez-vous ou créez un compte : vous reviendrez ici ensuite.',
	en: 'To accept, sign in or create an account: you will then come back here.'
});
export const twoAddresses = message<{ invited: string; mine: string }>({
	fr: ({ invited, mine }) =>
		`L’invitation est arrivée à ${invited}, et vous êtes connecté·e avec ${mine}. Quel compte doit la recevoir ?`,
	en: ({ invited, mine }) =>
		`The invitation came to ${invited}, and you are signed in as ${mine}. Which account should receive it?`
});
export const acceptAs = message<{ address: string }>({
	fr: ({ address }) => `Accepter avec ${address}`,
	en: ({ address }) => `Accept with ${address}`
});
export const goneTitle = message({
	fr: 'Cette invitation ne sert plus',
	en: 'This invitation no longer works'
});
const goneTexts: Record<Exclude<InvitationState, 'open'>, () => string> = {
	claimed: message({
		fr: 'Un compte l’a déjà ouverte, et la coordination doit encore dire oui.',
		en: 'An account has already opened it, and the coordination has yet to say yes.'
	}),
	used: message({
		fr: 'Elle a déjà été acceptée. Si c’est par vous, connectez-vous : votre place vous attend.',
		en: 'It was already accepted. If it was by you, sign in: your place is waiting.'
	}),
	revoked: message({
		fr: 'La personne qui l’avait envoyée l’a retirée, ou l’a remplacée par une plus récente.',
		en: 'The person who sent it has withdrawn it, or replaced it by a newer one.'
	}),
	expired: message({
		fr: 'Elle est trop ancienne. Demandez-en une nouvelle à la personne qui vous l’a envoyée.',
		en: 'It is too old. Ask the person who sent it for a new one.'
	})
};

export function goneText(state: Exclude<InvitationState, 'open'>): string {
	return goneTexts[state]();
}

export const claimTitle = message({
	fr: 'La coordination doit confirmer',
	en: 'The coordination has to confirm'
});
export const claimText = message({
	fr: 'Cette invitation à coordonner n’a pas été envoyée à votre adresse. La coordination voit votre demande parmi ses invitations, et y répondra ; revenez sur cette page pour le savoir. En attendant, rien n’a changé pour votre compte.',
	en: 'This invitation to coordinate was not sent to your address. The coordination sees your request among its invitations, and will answer it there; come back to this page to know. Meanwhile nothing has changed for your account.'
});
export const waitsForYes = message({
	fr: 'Coordonner un contrat se confirme : la coordination recevra votre nom et votre adresse, et devra dire oui.',
	en: 'Coordinating a contract is confirmed: the coordination will receive your name and address, and will have to say yes.'
});
export const seeContract = message({ fr: 'Voir le contrat', en: 'See the contract' });

export const invitationsTitle = message({ fr: 'Invitations', en: 'Invitations' });
export const invitationsLead = message({
	fr: 'Chaque invitation sert une fois, et ouvre directement la bonne page.',
	en: 'Each invitation works once, and opens the right page directly.'
});
export const newInvitation = message({ fr: 'Inviter', en: 'Invite' });
export const addresses = message({ fr: 'Adresses électroniques', en: 'E-mail addresses' });
export const addressesHelp = message({
	fr: `Une par ligne, ${INVITATIONS_AT_ONCE} au plus. Chaque personne reçoit sa propre invitation. Laissez vide pour un lien.`,
	en: `One per line, ${INVITATIONS_AT_ONCE} at most. Each person receives their own invitation. Leave empty for a link.`
});
export const roleField = message({ fr: 'Rôle', en: 'Role' });
export const organisationField = message({ fr: 'Organisme', en: 'Organisation' });
export const organisationHelp = message({
	fr: 'Pour un partenaire ou une personne élue : au nom de qui elle parle.',
	en: 'For a partner or an elected person: whom they speak for.'
});
export const noGroup = message({ fr: 'Aucun groupe', en: 'No group' });
export const landingField = message({ fr: 'Page à l’arrivée', en: 'Landing page' });
export const landingDefault = message({
	fr: 'La page du groupe, sinon celle du contrat',
	en: 'The page of the group, or else of the contract'
});
export const landingFiche = message<{ number: number; title: string }>({
	fr: ({ number, title }) => `Écrire la fiche ${number} : ${title}`,
	en: ({ number, title }) => `Write action sheet ${number}: ${title}`
});
export const daysField = message({ fr: 'Valable', en: 'Valid for' });
export const daysChoice = message<{ days: number }>({
	fr: ({ days }) => `${days} jours`,
	en: ({ days }) => `${days} days`
});
export const inviteButton = message({ fr: 'Créer l’invitation', en: 'Create the invitation' });
export const sentCount = message<{ count: number }>({
	fr: ({ count }) =>
		`${count} ${plural('fr', count, 'invitation envoyée', 'invitations envoyées')}.`,
	en: ({ count }) => `${count} ${plural('en', count, 'invitation sent', 'invitations sent')}.`
});
export const linkReady = message({
	fr: 'Voici le lien à remettre. Copiez-le maintenant : il ne sera plus affiché.',
	en: 'Here is the link to hand over. Copy it now: it will not be shown again.'
});
export const linkLabel = message({ fr: 'Lien d’invitation', en: 'Invitation link' });
export const copyLink = message({ fr: 'Copier le lien', en: 'Copy the link' });
export const linkCopied = message({ fr: 'Lien copié', en: 'Link copied' });
export const listTitle = message({ fr: 'Invitations faites', en: 'Invitations made' });
export const listEmptyTitle = message({ fr: 'Aucune invitation', en: 'No invitation' });
export const listEmptyText = message({
	fr: 'Les invitations que vous ferez apparaîtront ici, avec ce qu’elles sont devenues.',
	en: 'The invitations you make will appear here, with what became of them.'
});
export const listNothingFound = message({
	fr: 'Aucune invitation ne correspond à votre recherche.',
	en: 'No invitation matches your search.'
});
export const search = message({
	fr: 'Chercher une adresse, un organisme, un groupe',
	en: 'Search an address, an organisation, a group'
});
export const handedOver = message({ fr: 'Lien à remettre', en: 'Link to hand over' });
export const madeBy = message<{ inviter: string; date: string }>({
	fr: ({ inviter, date }) => `Par ${inviter}, le ${date}`,
	en: ({ inviter, date }) => `By ${inviter}, on ${date}`
});
export const expiresOn = message<{ date: string }>({
	fr: ({ date }) => `Valable jusqu’au ${date}`,
	en: ({ date }) => `Valid until ${date}`
});
export const revokeOf = message<{ whom: string }>({
	fr: ({ whom }) => `Retirer l’invitation : ${whom}`,
	en: ({ whom }) => `Withdraw the invitation: ${whom}`
});
export const resend = message({ fr: 'Renvoyer', en: 'Send again' });
export const resendOf = message<{ whom: string }>({
	fr: ({ whom }) => `Renvoyer l’invitation : ${whom}`,
	en: ({ whom }) => `Send the invitation again: ${whom}`
});
export const resent = message({
	fr: 'L’invitation est repartie, avec un nouveau lien : l’ancien ne sert plus.',
	en: 'The invitation has been sent again, with a new link: the former one no longer works.'
});
export const resentOn = message<{ date: string }>({
	fr: ({ date }) => `Renvoyée le ${date}`,
	en: ({ date }) => `Sent again on ${date}`
});
export const remindAll = message({
	fr: 'Relancer les invitations sans réponse',
	en: 'Remind those who have not answered'
});
export const remindHelp = message({
	fr: `Renvoie celles qui attendent, sauf quand un courriel est parti depuis moins de ${REMIND_AFTER_DAYS} jours.`,
	en: `Sends again those that wait, except where an e-mail left less than ${REMIND_AFTER_DAYS} days ago.`
});
export const remindedCount = message<{ count: number }>({
	fr: ({ count }) =>
		count === 0
			? 'Aucune invitation à relancer aujourd’hui.'
			: `${count} ${plural('fr', count, 'invitation renvoyée', 'invitations renvoyées')}.`,
	en: ({ count }) =>
		count === 0
			? 'No invitation to remind today.'
			: `${count} ${plural('en', count, 'invitation', 'invitations')} sent again.`
});
export const takenBy = message<{ who: string; date: string }>({
	fr: ({ who, date }) => `Acceptée par ${who}, le ${date}`,
	en: ({ who, date }) => `Accepted by ${who}, on ${date}`
});
export const claimedBy = message<{ who: string; date: string }>({
	fr: ({ who, date }) =>
		`${who} l’a ouverte le ${date}. Ce compte ne coordonne pas tant que vous n’avez pas dit oui.`,
	en: ({ who, date }) =>
		`${who} opened it on ${date}. This account does not coordinate until you have said yes.`
});
export const confirm = message({ fr: 'Confirmer', en: 'Confirm' });
export const confirmOf = message<{ who: string }>({
	fr: ({ who }) => `Confirmer ${who} à la coordination`,
	en: ({ who }) => `Confirm ${who} as coordinator`
});
export const refuseOf = message<{ who: string }>({
	fr: ({ who }) => `Refuser ${who} à la coordination`,
	en: ({ who }) => `Refuse ${who} as coordinator`
});
export const decided = message({
	fr: 'Votre réponse est partie.',
	en: 'Your answer has been sent.'
});
export const manyLink = message({ fr: 'Inviter une liste', en: 'Invite a list' });
export const revoked = message({
	fr: 'L’invitation est retirée.',
	en: 'The invitation is withdrawn.'
});

const states: Record<InvitationState, () => string> = {
	open: waiting,
	claimed: message({ fr: 'À confirmer', en: 'To confirm' }),
	used: message({ fr: 'Acceptée', en: 'Accepted' }),
	revoked: withdrawn,
	expired: message({ fr: 'Trop ancienne', en: 'Too old' })
};

export function stateLabel(state: InvitationState): string {
	return states[state]();
}

export const organisationMissing = message({
	fr: 'Dites au nom de quel organisme cette personne participe.',
	en: 'Say for which organisation this person takes part.'
});
export const organisationMalformed = message({
	fr: 'Un nom d’organisme court, sans adresse de site.',
	en: 'A short name of organisation, with no web address.'
});

const refusals: Record<string, () => string> = {
	'addresses-malformed': message({
		fr: 'Une de ces adresses semble incomplète. Vérifiez chaque ligne.',
		en: 'One of these addresses looks incomplete. Check each line.'
	}),
	'addresses-other-alphabet': message({
		fr: 'Une lettre d’une de ces adresses vient d’un autre alphabet, et ressemble à une des nôtres : écrivez-la au clavier.',
		en: 'A letter of one of these addresses comes from another alphabet and looks like one of ours: type it on the keyboard.'
	}),
	'addresses-too-many': message({
		fr: `${INVITATIONS_AT_ONCE} adresses au plus à la fois.`,
		en: `At most ${INVITATIONS_AT_ONCE} addresses at a time.`
	}),
	'mail-stopped': () => mailRefusalSentence('stopped'),
	'mail-mailbox': () => mailRefusalSentence('mailbox'),
	'mail-account': () => mailRefusalSentence('account'),
	'mail-contract': () => mailRefusalSentence('contract'),
	'role-unknown': message({
		fr: 'Choisissez un rôle de la liste.',
		en: 'Choose a role of the list.'
	}),
	'organisation-missing': organisationMissing,
	'organisation-malformed': organisationMalformed,
	'group-missing': message({
		fr: 'Choisissez le groupe : c’est sa place dans un groupe qui fait le membre d’un comité.',
		en: 'Choose the group: it is a seat in a group that makes a committee member.'
	}),
	'group-unknown': message({
		fr: 'Ce groupe n’est plus ouvert.',
		en: 'This group is no longer open.'
	}),
	'days-unknown': message({
		fr: 'Choisissez une durée de la liste.',
		en: 'Choose a duration of the list.'
	}),
	'landing-elsewhere': message({
		fr: 'Choisissez une page de ce contrat.',
		en: 'Choose a page of this contract.'
	}),
	'not-allowed': message({
		fr: 'Vous pouvez inviter des membres dans les groupes que vous animez, pas au-delà.',
		en: 'You can invite members into the groups you facilitate, not beyond.'
	}),
	'invitation-gone': message({
		fr: 'Cette invitation a déjà servi ou n’est plus valable.',
		en: 'This invitation was already used or is no longer valid.'
	}),
	'name-missing': nameMissing,
	'name-malformed': message({
		fr: 'Un nom court, sans adresse de site ni courriel.',
		en: 'A short name, with no web or e-mail address.'
	})
};

/** The sentence of a refusal code of invitations. */
export function invitationRefusal(code: string): string {
	const sentence = refusals[code];
	if (!sentence) throw new Error(`no sentence for ${code}`);
	return sentence();
}

/** `about`: the address that a refusal is about, where there were several. */
export function invitationRefusals(
	codes: Record<string, string> = {},
	about = ''
): Record<string, string> {
	const sentence = (code: string) =>
		about ? about + colon() + invitationRefusal(code) : invitationRefusal(code);
	return Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, sentence(code)]));
}
