import { message, plural } from '../../shared/messages.ts';
import { INVITATIONS_AT_ONCE, type InvitationState } from './invitation-rules.ts';

export const invitationTitle = message('Une invitation pour vous', 'An invitation for you');
export const invitedBy = message<{ inviter: string; contract: string }>(
	({ inviter, contract }) => `${inviter} vous invite à prendre part au contrat « ${contract} ».`,
	({ inviter, contract }) => `${inviter} invites you to take part in the contract “${contract}”.`
);
export const youWillBe = message('Votre rôle', 'Your role');
export const yourOrganisation = message('Votre organisme', 'Your organisation');
export const yourGroup = message('Votre groupe', 'Your group');
export const validUntil = message('Valable jusqu’au', 'Valid until');
export const acceptButton = message('Accepter l’invitation', 'Accept the invitation');
export const nameBeforeAccepting = message('Comment vous appeler ?', 'What should we call you?');
export const nameBeforeAcceptingHelp = message(
	'Votre prénom, ou votre prénom et votre nom : les personnes qui écrivent avec vous le verront.',
	'Your first name, or your full name: people who write with you will see it.'
);
export const signInToAccept = message(
	'Pour accepter, connectez-vous ou créez un compte : vous reviendrez ici ensuite.',
	'To accept, sign in or create an account: you will then come back here.'
);
export const twoAddresses = message<{ invited: string; mine: string }>(
	({ invited, mine }) =>
		`L’invitation est arrivée à ${invited}, et vous êtes connecté·e avec ${mine}. Quel compte doit la recevoir ?`,
	({ invited, mine }) =>
		`The invitation came to ${invited}, and you are signed in as ${mine}. Which account should receive it?`
);
export const acceptAs = message<{ address: string }>(
	({ address }) => `Accepter avec ${address}`,
	({ address }) => `Accept with ${address}`
);
export const goneTitle = message(
	'Cette invitation ne sert plus',
	'This invitation no longer works'
);
const goneTexts: Record<Exclude<InvitationState, 'open'>, () => string> = {
	used: message(
		'Elle a déjà été acceptée. Si c’est par vous, connectez-vous : votre place vous attend.',
		'It was already accepted. If it was by you, sign in: your place is waiting.'
	),
	revoked: message(
		'La personne qui l’avait envoyée l’a retirée, ou l’a remplacée par une plus récente.',
		'The person who sent it has taken it back, or replaced it by a newer one.'
	),
	expired: message(
		'Elle est trop ancienne. Demandez-en une nouvelle à la personne qui vous l’a envoyée.',
		'It is too old. Ask the person who sent it for a new one.'
	)
};

export function goneText(state: Exclude<InvitationState, 'open'>): string {
	return goneTexts[state]();
}

export const seeContract = message('Voir le contrat', 'See the contract');

export const invitationsTitle = message('Invitations', 'Invitations');
export const invitationsLead = message(
	'Chaque invitation sert une fois, et ouvre directement la bonne page.',
	'Each invitation works once, and opens the right page directly.'
);
export const newInvitation = message('Inviter', 'Invite');
export const addresses = message('Adresses électroniques', 'E-mail addresses');
export const addressesHelp = message(
	`Une par ligne, ${INVITATIONS_AT_ONCE} au plus. Chaque personne reçoit sa propre invitation. Laissez vide pour un lien.`,
	`One per line, ${INVITATIONS_AT_ONCE} at most. Each person receives their own invitation. Leave empty for a link.`
);
export const roleField = message('Rôle', 'Role');
export const organisationField = message('Organisme', 'Organisation');
export const organisationHelp = message(
	'Pour un partenaire ou une personne élue : au nom de qui elle parle.',
	'For a partner or an elected person: whom they speak for.'
);
export const groupField = message('Groupe', 'Group');
export const noGroup = message('Aucun groupe', 'No group');
export const landingField = message('Page à l’arrivée', 'Landing page');
export const landingDefault = message(
	'La page du groupe, sinon celle du contrat',
	'The page of the group, or else of the contract'
);
export const landingFiche = message<{ number: number; title: string }>(
	({ number, title }) => `Écrire la fiche ${number} : ${title}`,
	({ number, title }) => `Write action sheet ${number}: ${title}`
);
export const daysField = message('Valable', 'Valid for');
export const daysChoice = message<{ days: number }>(
	({ days }) => `${days} jours`,
	({ days }) => `${days} days`
);
export const inviteButton = message('Créer l’invitation', 'Create the invitation');
export const sentCount = message<{ count: number }>(
	({ count }) => `${count} ${plural('fr', count, 'invitation envoyée', 'invitations envoyées')}.`,
	({ count }) => `${count} ${plural('en', count, 'invitation sent', 'invitations sent')}.`
);
export const linkReady = message(
	'Voici le lien à remettre. Copiez-le maintenant : il ne sera plus affiché.',
	'Here is the link to hand over. Copy it now: it will not be shown again.'
);
export const linkLabel = message('Lien d’invitation', 'Invitation link');
export const copyLink = message('Copier le lien', 'Copy the link');
export const linkCopied = message('Lien copié', 'Link copied');
export const listTitle = message('Invitations faites', 'Invitations made');
export const listEmptyTitle = message('Aucune invitation', 'No invitation');
export const listEmptyText = message(
	'Les invitations que vous ferez apparaîtront ici, avec ce qu’elles sont devenues.',
	'The invitations you make will appear here, with what became of them.'
);
export const listNothingFound = message(
	'Aucune invitation ne correspond à votre recherche.',
	'No invitation matches your search.'
);
export const search = message(
	'Chercher une adresse, un organisme, un groupe',
	'Search an address, an organisation, a group'
);
export const searchButton = message('Chercher', 'Search');
export const handedOver = message('Lien à remettre', 'Link to hand over');
export const madeBy = message<{ inviter: string; date: string }>(
	({ inviter, date }) => `Par ${inviter}, le ${date}`,
	({ inviter, date }) => `By ${inviter}, on ${date}`
);
export const expiresOn = message<{ date: string }>(
	({ date }) => `Valable jusqu’au ${date}`,
	({ date }) => `Valid until ${date}`
);
export const revoke = message('Retirer', 'Take back');
export const revokeOf = message<{ whom: string }>(
	({ whom }) => `Retirer l’invitation : ${whom}`,
	({ whom }) => `Take back the invitation: ${whom}`
);
export const revoked = message('L’invitation est retirée.', 'The invitation is taken back.');

const states: Record<InvitationState, () => string> = {
	open: message('En attente', 'Waiting'),
	used: message('Acceptée', 'Accepted'),
	revoked: message('Retirée', 'Taken back'),
	expired: message('Trop ancienne', 'Too old')
};

export function stateLabel(state: InvitationState): string {
	return states[state]();
}

const refusals: Record<string, () => string> = {
	'addresses-malformed': message(
		'Une de ces adresses semble incomplète. Vérifiez chaque ligne.',
		'One of these addresses looks incomplete. Check each line.'
	),
	'addresses-too-many': message(
		`${INVITATIONS_AT_ONCE} adresses au plus à la fois.`,
		`At most ${INVITATIONS_AT_ONCE} addresses at a time.`
	),
	'role-unknown': message('Choisissez un rôle de la liste.', 'Choose a role of the list.'),
	'organisation-missing': message(
		'Dites au nom de quel organisme cette personne participe.',
		'Say for which organisation this person takes part.'
	),
	'organisation-malformed': message(
		'Un nom d’organisme court, sans adresse de site.',
		'A short name of organisation, with no web address.'
	),
	'group-unknown': message('Ce groupe n’est plus ouvert.', 'This group is no longer open.'),
	'days-unknown': message('Choisissez une durée de la liste.', 'Choose a duration of the list.'),
	'landing-elsewhere': message(
		'Choisissez une page de ce contrat.',
		'Choose a page of this contract.'
	),
	'not-allowed': message(
		'Vous pouvez inviter des membres dans les groupes que vous animez, pas au-delà.',
		'You can invite members into the groups you facilitate, not beyond.'
	),
	'invitation-gone': message(
		'Cette invitation a déjà servi ou n’est plus valable.',
		'This invitation was already used or is no longer valid.'
	),
	'name-missing': message('Dites-nous comment vous appeler.', 'Tell us what to call you.'),
	'name-malformed': message(
		'Un nom court, sans adresse de site ni courriel.',
		'A short name, with no web or e-mail address.'
	)
};

/** The sentence of a refusal code of invitations. */
export function invitationRefusal(code: string): string {
	const sentence = refusals[code];
	if (!sentence) throw new Error(`no sentence for ${code}`);
	return sentence();
}

export function invitationRefusals(codes: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes).map(([field, code]) => [field, invitationRefusal(code)])
	);
}
