import { message } from '../shared/messages.ts';
import {
	confirmMissing,
	endBeforeStart,
	notAChoice,
	reasonMissing,
	tooLong,
	unreadable
} from '../ui/refusal-words.ts';
import { dateWrong, nameTooLong } from '../contracts/refusal-messages.ts';

export { accept, choose, refuse, save, theme } from '../ui/words.ts';
export { kindFilter as kind, purpose, wholeContract } from './messages.ts';

export const requests = message({ fr: 'Demandes à traiter', en: 'Requests to answer' });
export const noRequest = message({
	fr: 'Aucune demande en attente.',
	en: 'No request is waiting.'
});
export const ofPerson = message<{ name: string }>({
	fr: ({ name }) => `la demande de ${name}`,
	en: ({ name }) => `the request of ${name}`
});
export const noMessage = message({ fr: 'Sans message.', en: 'No message.' });
export const details = message({ fr: 'Modifier la page du groupe', en: 'Edit the group’s page' });
export const name = message({ fr: 'Nom du groupe', en: 'Name of the group' });
export const joining = message({ fr: 'Comment on y entre', en: 'How one joins' });
export const mandateStartsOn = message({ fr: 'Début du mandat', en: 'Start of the mandate' });
export const mandateEndsOn = message({
	fr: 'Fin du mandat (dernier jour)',
	en: 'End of the mandate (last day)'
});
export const mandateHelp = message({
	fr: 'Les nouveaux membres reçoivent ce mandat. Ceux qui sont déjà là gardent le leur.',
	en: 'New members receive this mandate. Those already here keep theirs.'
});
export const manageMember = message<{ name: string }>({
	fr: ({ name: who }) => `Gérer la place de ${who}`,
	en: ({ name: who }) => `Manage the place of ${who}`
});
export const nameFacilitator = message({ fr: 'Confier l’animation', en: 'Make facilitator' });
export const endFacilitator = message({ fr: 'Retirer l’animation', en: 'End facilitation' });
export const recordMandate = message({ fr: 'Changer le mandat', en: 'Change the mandate' });
export const endMandate = message({
	fr: 'Terminer le mandat maintenant',
	en: 'End the mandate now'
});
export const endReason = message({
	fr: 'Pourquoi (la personne le lira)',
	en: 'Why (the person will read it)'
});
export const closeGroup = message({
	fr: 'Terminer les travaux du groupe',
	en: 'End the work of the group'
});
export const closeGroupText = message({
	fr: 'La page reste lisible. Les places n’ouvrent plus aucun droit.',
	en: 'The page stays readable. Seats no longer open any right.'
});
export const confirmClose = message({
	fr: 'Oui, ce groupe a terminé ses travaux',
	en: 'Yes, this group has ended its work'
});
export const create = message({ fr: 'Créer un groupe', en: 'Create a group' });

const sentences: Record<string, () => string> = {
	'name-missing': message({ fr: 'Donnez un nom au groupe.', en: 'Give the group a name.' }),
	'name-long': nameTooLong,
	'text-long': tooLong,
	'choice-missing': notAChoice,
	'date-wrong': dateWrong,
	'end-before-start': endBeforeStart,
	'already-member': message({
		fr: 'Vous faites déjà partie de ce groupe.',
		en: 'You are already a member of this group.'
	}),
	'already-asked': message({
		fr: 'Votre demande est déjà partie : la réponse viendra par courriel.',
		en: 'Your request is already on its way: the answer will come by e-mail.'
	}),
	'already-answered': message({
		fr: 'Quelqu’un a déjà répondu à cette demande.',
		en: 'Somebody has already answered this request.'
	}),
	'door-closed': message({
		fr: 'Ce groupe ne se rejoint plus de cette façon. Relisez la page : elle a changé.',
		en: 'This group can no longer be joined this way. Read the page again: it has changed.'
	}),
	'group-closed': message({
		fr: 'Ce groupe a terminé ses travaux.',
		en: 'This group has ended its work.'
	}),
	'not-member': message({
		fr: 'Cette personne ne fait plus partie du groupe.',
		en: 'This person is no longer a member of the group.'
	}),
	'theme-unknown': message({
		fr: 'Choisissez un thème du contrat.',
		en: 'Choose a theme of the contract.'
	}),
	'confirm-missing': confirmMissing,
	'reason-missing': reasonMissing,
	'reason-long': tooLong
};

export function refusalSentence(code: string): string {
	return (sentences[code] ?? unreadable)();
}

export function refusalSentences(refusals: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(refusals).map(([field, code]) => [field, refusalSentence(code)])
	);
}
