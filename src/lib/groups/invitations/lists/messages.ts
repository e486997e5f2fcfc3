import { formatNumber } from '../../../shared/format.ts';
import { message, plural } from '../../../shared/messages.ts';
import { colon } from '../../../shared/punctuation.ts';
import { fileRefusals } from '../../../ui/list-messages.ts';
import { addressOtherAlphabet, missing } from '../../../ui/refusal-words.ts';
import {
	invitationRefusal,
	organisationMalformed,
	organisationMissing
} from '../invitation-messages.ts';
import { INVITATION_LINES_MAX, type LineProblem } from './invitation-lines.ts';

export {
	daysChoice,
	daysField,
	groupField,
	invitationsTitle,
	manyLink as title,
	noGroup,
	organisationField,
	roleField
} from '../invitation-messages.ts';

export const lead = message({
	fr: 'Collez les lignes d’un tableur, d’un courriel ou d’un carnet d’adresses. Rien ne part avant que vous ayez relu.',
	en: 'Paste the lines of a spreadsheet, an e-mail or an address book. Nothing is sent before you have read it again.'
});
export const pasted = message({ fr: 'Votre liste', en: 'Your list' });
export const pastedHelp = message({
	fr: `Une personne par ligne : adresse ; nom ; structure ; rôle ; groupe, ou sous leurs titres dans tout ordre. L’adresse suffit ; « Nom <adresse> » se lit aussi. ${INVITATION_LINES_MAX} personnes au plus.`,
	en: `One person a line: address; name; organisation; role; group, or under their titles in any order. The address is enough; “Name <address>” can be read too. ${INVITATION_LINES_MAX} people at most.`
});
export const file = message({
	fr: 'Ou un fichier (Excel, CSV ou texte)',
	en: 'Or a file (Excel, CSV or text)'
});
export const fileHelp = message({
	fr: 'Un classeur .xlsx, ou un CSV de n’importe quel tableur. Une ligne de titres (Nom, Prénom, Courriel…) est reconnue.',
	en: 'An .xlsx workbook, or a CSV of any spreadsheet. A line of titles (Nom, Prénom, Courriel, First name…) is recognised.'
});
export const unsaidTitle = message({
	fr: 'Pour ce qu’une ligne ne dit pas',
	en: 'For what a line does not say'
});
export const check = message({ fr: 'Relire la liste', en: 'Read the list again' });
export const understood = message({ fr: 'Ce qui a été compris', en: 'What was understood' });
export const willInvite = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne sera invitée', 'personnes seront invitées')}`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person', 'people')} will be invited`
});
export const refusedCount = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'ligne laissée', 'lignes laissées')} de côté`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'line', 'lines')} left aside`
});
export const lineNumber = message({ fr: 'Numéro de ligne', en: 'Line number' });
export const address = message({ fr: 'Adresse invitée', en: 'Invited address' });
export const personName = message({ fr: 'Nom de la personne', en: 'Name of the person' });
export const note = message({ fr: 'Remarque', en: 'Note' });
export const replaces = message({
	fr: 'Déjà invitée : le nouveau lien remplace l’ancien.',
	en: 'Already invited: the new link replaces the former one.'
});
export const atLine = message<{ line: number; text: string }>({
	fr: ({ line, text }) => `Ligne ${line} : « ${text} »`,
	en: ({ line, text }) => `Line ${line}: “${text}”`
});
export const send = message<{ count: number }>({
	fr: ({ count }) =>
		`Envoyer ${formatNumber(count)} ${plural('fr', count, 'invitation', 'invitations')}`,
	en: ({ count }) =>
		`Send ${formatNumber(count)} ${plural('en', count, 'invitation', 'invitations')}`
});
export const nobody = message({
	fr: 'Cette liste n’invite personne : corrigez les lignes ci-dessous.',
	en: 'This list invites nobody: correct the lines below.'
});

const problems: Record<LineProblem, () => string> = {
	'above-titles': message({
		fr: 'Cette ligne est au-dessus des titres des colonnes.',
		en: 'This line is above the titles of the columns.'
	}),
	'address-missing': message({ fr: 'Il manque l’adresse.', en: 'The address is missing.' }),
	'address-malformed': message({
		fr: 'Cette adresse semble incomplète.',
		en: 'This address looks incomplete.'
	}),
	'address-other-alphabet': addressOtherAlphabet,
	'name-malformed': message({
		fr: 'Le nom contient une adresse de site ou de courriel, ou il est trop long.',
		en: 'The name holds a web or e-mail address, or is too long.'
	}),
	'organisation-missing': organisationMissing,
	'organisation-malformed': organisationMalformed,
	'role-unknown': message({
		fr: 'Ce rôle n’est pas connu : reprenez un mot de la liste des rôles.',
		en: 'This role is not known: use a word of the list of roles.'
	}),
	'group-unknown': message({
		fr: 'Aucun groupe ouvert du contrat ne porte ce nom.',
		en: 'No open group of the contract has this name.'
	}),
	'group-missing': () => invitationRefusal('group-missing'),
	'not-allowed': () => invitationRefusal('not-allowed'),
	twice: message({ fr: 'La même personne est plus haut.', en: 'The same person is above.' }),
	'already-in': message({
		fr: 'Cette personne a déjà cette place.',
		en: 'This person already has this place.'
	})
};
const twiceOf = message<{ first: number }>({
	fr: ({ first }) => `La même personne est à la ligne ${first}.`,
	en: ({ first }) => `The same person is on line ${first}.`
});

export function problemSentence({ problem, first }: { problem: LineProblem; first?: number }) {
	return first === undefined ? problems[problem]() : twiceOf({ first });
}

const refusals: Record<string, () => string> = {
	...fileRefusals,
	'list-empty': missing,
	'too-long': message({
		fr: `${INVITATION_LINES_MAX} personnes au plus par liste : coupez-la en deux.`,
		en: `At most ${INVITATION_LINES_MAX} people a list: cut it in two.`
	}),
	nobody
};

/** `about`: the address that a refusal is about. */
export function listRefusal(code: string, about = ''): string {
	const sentence = Object.hasOwn(refusals, code) ? refusals[code]!() : invitationRefusal(code);
	return about ? about + colon() + sentence : sentence;
}
