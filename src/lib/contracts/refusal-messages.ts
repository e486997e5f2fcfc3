import { message } from '../shared/messages.ts';
import { addressOtherAlphabet, endBeforeStart, tooLong, unreadable } from '../ui/refusal-words.ts';

export const nameTooLong = message({
	fr: 'Ce nom est trop long : 120 caractères au plus.',
	en: 'This name is too long: 120 characters at most.'
});
export const dateWrong = message({
	fr: 'Indiquez une date, comme 01/01/2027.',
	en: 'Give a date, such as 01/01/2027.'
});

const sentences: Record<string, () => string> = {
	'title-missing': message({ fr: 'Donnez un titre au contrat.', en: 'Give the contract a title.' }),
	'title-long': message({
		fr: 'Ce titre est trop long : 200 caractères au plus.',
		en: 'This title is too long: 200 characters at most.'
	}),
	'territory-missing': message({
		fr: 'Dites comment s’appelle le territoire.',
		en: 'Say what the territory is called.'
	}),
	'territory-long': nameTooLong,
	'text-long': tooLong,
	'date-wrong': dateWrong,
	'end-before-start': endBeforeStart,
	'communes-missing': message({
		fr: 'Ajoutez au moins une commune au territoire.',
		en: 'Add at least one commune to the territory.'
	}),
	'themes-missing': message({ fr: 'Gardez au moins un thème.', en: 'Keep at least one theme.' }),
	'theme-title-missing': message({
		fr: 'Donnez un titre à chaque thème, ou retirez celui qui est vide.',
		en: 'Give each theme a title, or remove the empty one.'
	}),
	'theme-title-long': message({
		fr: 'Ce titre de thème est trop long : 200 caractères au plus.',
		en: 'This theme title is too long: 200 characters at most.'
	}),
	'name-missing': message({ fr: 'Donnez un nom.', en: 'Give a name.' }),
	'name-long': nameTooLong,
	'other-alphabet': addressOtherAlphabet,
	'zone-unknown': message({
		fr: 'Choisissez l’heure du contrat dans la liste.',
		en: 'Choose the time of the contract in the list.'
	}),
	'reply-to-malformed': message({
		fr: 'Cette adresse semble incomplète. Laissez vide si personne ne lit les réponses.',
		en: 'This address looks incomplete. Leave it empty if nobody reads the answers.'
	}),
	'territory-empty': message({
		fr: 'Un contrat garde au moins une commune : ajoutez-en une autre avant de retirer celle-ci.',
		en: 'A contract keeps at least one commune: add another before you remove this one.'
	}),
	'theme-in-use': message({
		fr: 'Ce thème porte des fiches ou des groupes : déplacez-les avant de le retirer.',
		en: 'This theme carries action sheets or groups: move them before you remove it.'
	}),
	'theme-last': message({
		fr: 'Un contrat garde au moins un thème.',
		en: 'A contract keeps one theme at least.'
	}),
	'renewal-too-early': message({
		fr: 'Un renouvellement commence après la fin de ce qu’il prolonge.',
		en: 'A renewal begins after the end of what it extends.'
	}),
	'renewal-not-last': message({
		fr: 'Seul le dernier renouvellement peut être retiré.',
		en: 'Only the last renewal can be removed.'
	})
};

/** The sentence of each refused field. */
export function refusalSentences(refusals: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(refusals).map(([field, code]) => [field, refusalSentence(code)])
	);
}

export function refusalSentence(code: string): string {
	return (sentences[code] ?? unreadable)();
}
