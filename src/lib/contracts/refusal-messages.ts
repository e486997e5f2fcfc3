import { message } from '../shared/messages.ts';

const sentences: Record<string, () => string> = {
	'title-missing': message('Donnez un titre au contrat.', 'Give the contract a title.'),
	'title-long': message(
		'Ce titre est trop long : 200 caractères au plus.',
		'This title is too long: 200 characters at most.'
	),
	'territory-missing': message(
		'Dites comment s’appelle le territoire.',
		'Say what the territory is called.'
	),
	'territory-long': message(
		'Ce nom est trop long : 120 caractères au plus.',
		'This name is too long: 120 characters at most.'
	),
	'text-long': message('Ce texte est trop long.', 'This text is too long.'),
	'date-wrong': message('Indiquez une date, comme 01/01/2027.', 'Give a date, such as 01/01/2027.'),
	'end-before-start': message(
		'La fin doit venir après le début.',
		'The end must come after the beginning.'
	),
	'communes-missing': message(
		'Ajoutez au moins une commune au territoire.',
		'Add at least one commune to the territory.'
	),
	'themes-missing': message('Gardez au moins un thème.', 'Keep at least one theme.'),
	'theme-title-missing': message(
		'Donnez un titre à chaque thème, ou retirez celui qui est vide.',
		'Give each theme a title, or remove the empty one.'
	),
	'theme-title-long': message(
		'Ce titre de thème est trop long : 200 caractères au plus.',
		'This theme title is too long: 200 characters at most.'
	),
	'name-missing': message('Donnez un nom.', 'Give a name.'),
	'name-long': message(
		'Ce nom est trop long : 120 caractères au plus.',
		'This name is too long: 120 characters at most.'
	),
	'territory-empty': message(
		'Un contrat garde au moins une commune : ajoutez-en une autre avant de retirer celle-ci.',
		'A contract keeps at least one commune: add another before you remove this one.'
	),
	'theme-in-use': message(
		'Ce thème porte des fiches ou des groupes : déplacez-les avant de le retirer.',
		'This theme carries action sheets or groups: move them before you remove it.'
	),
	'theme-last': message(
		'Un contrat garde au moins un thème.',
		'A contract keeps one theme at least.'
	),
	'renewal-too-early': message(
		'Un renouvellement commence après la fin de ce qu’il prolonge.',
		'A renewal begins after the end of what it extends.'
	),
	'renewal-not-last': message(
		'Seul le dernier renouvellement peut être retiré.',
		'Only the last renewal can be removed.'
	)
};

const unreadable = message('Vérifiez ce champ.', 'Check this field.');

/** The sentence of each refused field. */
export function refusalSentences(refusals: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(refusals).map(([field, code]) => [field, refusalSentence(code)])
	);
}

export function refusalSentence(code: string): string {
	return (sentences[code] ?? unreadable)();
}
