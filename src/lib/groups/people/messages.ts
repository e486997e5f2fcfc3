import { roleLabel } from '../../accounts/role-messages.ts';
import { formatDate } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { notAChoice, reasonMissing, tooLong, unreadable } from '../../ui/refusal-words.ts';
import { organisationMalformed, organisationMissing } from '../invitations/invitation-messages.ts';
import type { PeopleFilter } from './people-rules.ts';

export {
	invitationsTitle as invitations,
	organisationField,
	organisationHelp,
	roleField
} from '../invitations/invitation-messages.ts';
export { endReason as reasonField } from '../manage-messages.ts';
export { ended, facilitator, mandate, title as seeGroups } from '../messages.ts';
export { people as title, reasonSaid, search } from '../../ui/words.ts';

export const lead = message({
	fr: 'Qui a une place dans ce contrat, depuis quand, et ce qui se termine. La coordination voit cette page ; les personnes qui administrent l’installation la voient aussi, et ne peuvent y changer que la coordination.',
	en: 'Who has a place in this contract, since when, and what ends. The coordination sees this page; those who run the installation see it too, and can change nothing there but the coordination.'
});
export const searchLabel = message({
	fr: 'Chercher un nom, un organisme',
	en: 'Search for a name, an organisation'
});
export const filterLabel = message({ fr: 'Quelles personnes', en: 'Which people' });
export const found = message<{ count: number }>({
	fr: ({ count }) => `${count} ${plural('fr', count, 'personne', 'personnes')}`,
	en: ({ count }) => `${count} ${plural('en', count, 'person', 'people')}`
});
export const noneTitle = message({ fr: 'Personne ici', en: 'Nobody here' });
export const noneText = message({
	fr: 'Invitez les personnes avec qui vous écrivez le contrat.',
	en: 'Invite the people with whom you write the contract.'
});
export const noneFoundText = message({
	fr: 'Essayez un autre nom, ou changez de liste.',
	en: 'Try another name, or another list.'
});

const filters: Partial<Record<PeopleFilter, () => string>> = {
	now: message({ fr: 'Une place aujourd’hui', en: 'A place today' }),
	'to-review': message({
		fr: 'À revoir : un rôle, et plus aucun mandat',
		en: 'To review: a role, and no mandate any more'
	}),
	former: message({ fr: 'Plus de place', en: 'No place any more' })
};

export function filterName(filter: PeopleFilter): string {
	if (filter === 'now' || filter === 'to-review' || filter === 'former') return filters[filter]!();
	return roleLabel(filter);
}

export const lastSeen = message<{ week: string | null }>({
	fr: ({ week }) =>
		week ? `Vue la semaine du ${formatDate(week)}` : 'Aucune visite connue avec ce compte',
	en: ({ week }) =>
		week ? `Seen in the week of ${formatDate(week)}` : 'No known visit with this account'
});
export const since = message<{ date: Date }>({
	fr: ({ date }) => `depuis le ${formatDate(date)}`,
	en: ({ date }) => `since ${formatDate(date)}`
});
export const endedOn = message<{ date: Date }>({
	fr: ({ date }) => `terminé le ${formatDate(date)}`,
	en: ({ date }) => `ended on ${formatDate(date)}`
});
export const noPart = message({
	fr: 'Aucune place aujourd’hui : cette personne voit et fait ce que peut tout habitant.',
	en: 'No place today: this person sees and does what any resident can.'
});
export const pseudonymIs = message<{ pseudonym: string }>({
	fr: ({ pseudonym }) => `Le public lit « ${pseudonym} ».`,
	en: ({ pseudonym }) => `The public reads “${pseudonym}”.`
});
export const unproven = message({
	fr: 'Son adresse n’est pas encore confirmée.',
	en: 'Their address is not confirmed yet.'
});

export const rolesTitle = message({ fr: 'Rôles', en: 'Roles' });
export const noRole = message({ fr: 'Aucun rôle.', en: 'No role.' });
export const groupsTitle = message({ fr: 'Groupes et mandats', en: 'Groups and mandates' });
export const noGroup = message({ fr: 'Aucun groupe.', en: 'No group.' });
export const writesTitle = message({
	fr: 'Ce que cette personne écrit',
	en: 'What this person writes'
});
export const writesNothing = message({
	fr: 'Elle n’a encore écrit dans aucune fiche.',
	en: 'They have not written in any action sheet yet.'
});
export const writesAll = message({
	fr: 'Son rôle lui permet d’écrire dans toutes les fiches du contrat, tant que leur étape le permet.',
	en: 'Their role lets them write in all the action sheets of the contract, as long as their stage allows it.'
});
export const openInvitations = message<{ count: number }>({
	fr: ({ count }) =>
		`${count} ${plural('fr', count, 'invitation faite par cette personne attend encore', 'invitations faites par cette personne attendent encore')} une réponse.`,
	en: ({ count }) =>
		`${count} ${plural('en', count, 'invitation', 'invitations')} made by this person ${plural('en', count, 'is', 'are')} still waiting for an answer.`
});

export const endRole = message({ fr: 'Terminer ce rôle', en: 'End this role' });
export const giveBack = message({ fr: 'Rendre ce rôle', en: 'Give this role back' });
export const endText = message({
	fr: 'Le rôle s’arrête tout de suite, sur toutes les pages et dans les fiches ouvertes. Ce que la personne a écrit reste. Elle lira votre raison sur sa page « Ma place dans ce contrat » ; les invitations qu’elle ne pourrait plus faire sont retirées. Dans un vote déjà ouvert, la liste des votants ne change pas.',
	en: 'The role stops at once, on every page and in open action sheets. What the person wrote stays. They will read your reason on their page “My place in this contract”; invitations that they could no longer make are withdrawn. In a vote that is already open, the list of voters does not change.'
});
export const giveBackText = message({
	fr: 'Le rôle s’arrête tout de suite. Ce que vous avez écrit reste. Pour le retrouver, il faudra que la coordination vous le redonne.',
	en: 'The role stops at once. What you wrote stays. To have it again, the coordination will have to give it back to you.'
});
export const keeps = message<{ list: string }>({
	fr: ({ list }) => `Reste ensuite : ${list}.`,
	en: ({ list }) => `What is left then: ${list}.`
});
export const keepsNothing = message({
	fr: 'Il ne reste ensuite que ce que peut tout habitant.',
	en: 'Nothing is left then but what any resident can do.'
});
export const lastCoordinatorText = message({
	fr: 'C’est la seule personne qui coordonne : donnez d’abord la coordination à quelqu’un d’autre.',
	en: 'This is the only person who coordinates: first give the coordination to somebody else.'
});

export const giveTitle = message({ fr: 'Donner un rôle', en: 'Give a role' });
export const giveButton = message({ fr: 'Donner ce rôle', en: 'Give this role' });
export const handOverTitle = message({ fr: 'Passer la main', en: 'Hand over' });
export const handOverText = message<{ name: string }>({
	fr: ({ name }) =>
		`${name} reçoit la coordination du contrat, et la vôtre s’arrête en même temps : vous ne verrez plus les pages de la coordination. Vos autres rôles et vos groupes restent.`,
	en: ({ name }) =>
		`${name} receives the coordination of the contract, and yours stops at the same time: you will no longer see the pages of the coordination. Your other roles and your groups stay.`
});
export const handOverConfirm = message<{ name: string }>({
	fr: ({ name }) => `Oui, je passe la coordination à ${name}`,
	en: ({ name }) => `Yes, I hand the coordination over to ${name}`
});
export const handOverButton = message<{ name: string }>({
	fr: ({ name }) => `Passer la main à ${name}`,
	en: ({ name }) => `Hand over to ${name}`
});

export const minePage = message({
	fr: 'Ma place dans ce contrat',
	en: 'My place in this contract'
});
export const mineLead = message({
	fr: 'Vos rôles et vos groupes, et comment les rendre.',
	en: 'Your roles and your groups, and how to give them back.'
});
export const mineNothing = message({
	fr: 'Vous n’avez pas de rôle ni de groupe dans ce contrat.',
	en: 'You have no role and no group in this contract.'
});
export const keptAfterMandate = message<{ name: string; list: string }>({
	fr: ({ name, list }) => `Le mandat est terminé. ${name} garde : ${list}.`,
	en: ({ name, list }) => `The mandate has ended. ${name} keeps: ${list}.`
});
export const keptNothing = message<{ name: string }>({
	fr: ({ name }) => `Le mandat est terminé. ${name} n’a plus de place dans le contrat.`,
	en: ({ name }) => `The mandate has ended. ${name} has no place in the contract any more.`
});
export const seeRoles = message({ fr: 'Voir ses rôles', en: 'See their roles' });

const said: Record<string, () => string> = {
	termine: message({ fr: 'Le rôle est terminé.', en: 'The role has ended.' }),
	donne: message({ fr: 'Le rôle est donné.', en: 'The role is given.' }),
	rendu: message({ fr: 'Vous avez rendu ce rôle.', en: 'You have given this role back.' })
};

/** What has just been done, by the word of the address; undefined for another word. */
export function saidSentence(word: string | null): string | undefined {
	return Object.hasOwn(said, word ?? '') ? said[word!]!() : undefined;
}

const refusals: Record<string, () => string> = {
	'reason-missing': reasonMissing,
	'reason-long': tooLong,
	'role-unknown': notAChoice,
	'organisation-missing': organisationMissing,
	'organisation-malformed': organisationMalformed,
	'not-allowed': message({
		fr: 'Vous n’avez plus le droit de changer ce rôle.',
		en: 'You may no longer change this role.'
	}),
	'role-gone': message({
		fr: 'Ce rôle est déjà terminé.',
		en: 'This role has already ended.'
	}),
	'last-coordinator': lastCoordinatorText,
	'already-has': message({
		fr: 'Cette personne a déjà ce rôle.',
		en: 'This person already has this role.'
	}),
	'address-unproven': message({
		fr: 'Son adresse électronique n’est pas confirmée : la coordination ne se donne qu’à une adresse confirmée.',
		en: 'Their e-mail address is not confirmed: the coordination is only given to a confirmed address.'
	}),
	'unknown-person': message({
		fr: 'Cette personne n’a pas de place dans ce contrat. Invitez-la.',
		en: 'This person has no place in this contract. Invite them.'
	}),
	'confirm-missing': message({
		fr: 'Cochez la case : la coordination change de mains.',
		en: 'Tick the box: the coordination changes hands.'
	})
};

export function peopleRefusal(code: string): string {
	return (refusals[code] ?? unreadable)();
}

export function peopleRefusals(codes: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes).map(([field, code]) => [field, peopleRefusal(code)])
	);
}
