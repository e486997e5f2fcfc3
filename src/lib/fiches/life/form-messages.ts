import { message } from '../../shared/messages.ts';

type Words = () => string;

const missing: Record<string, Words> = {
	title: message('Donnez un titre à la fiche.', 'Give the sheet a title.'),
	themeId: message('Choisissez un thème.', 'Choose a theme.'),
	status: message('Choisissez une étape.', 'Choose a stage.'),
	to: message('Choisissez la nouvelle étape.', 'Choose the new stage.'),
	label: message('Donnez un nom à cette version.', 'Give this version a name.'),
	reason: message(
		'Écrivez la raison : la personne la lira.',
		'Write the reason: the person will read it.'
	),
	accountId: message('Choisissez une personne.', 'Choose a person.'),
	groupId: message('Choisissez un groupe.', 'Choose a group.'),
	body: message('Écrivez votre commentaire.', 'Write your comment.')
};
const fallback = message('À remplir.', 'To be filled in.');
const tooLong = message('Ce texte est trop long.', 'This text is too long.');

const refusals: Record<string, Words> = {
	'moved-meanwhile': message(
		'Quelqu’un a changé l’étape de cette fiche entre-temps. Relisez-la avant de recommencer.',
		'Somebody changed the stage of this sheet meanwhile. Read it again before trying once more.'
	),
	'not-allowed': message(
		'Vous n’avez pas le droit de faire ce changement.',
		'You do not have the right to make this change.'
	),
	'nothing-new': message(
		'Le texte n’a pas changé depuis la dernière version : il n’y a rien de nouveau à nommer.',
		'The text has not changed since the last version: there is nothing new to name.'
	),
	'unknown-person': message(
		'Cette personne n’a pas, ou plus, de rôle dans ce contrat.',
		'This person has no role in this contract, or no longer has one.'
	),
	'is-coordinator': message(
		'La coordination écrit toujours : son droit ne se retire pas fiche par fiche.',
		'The coordination always writes: its right is not withdrawn sheet by sheet.'
	),
	'unknown-group': message('Ce groupe n’existe plus.', 'This group no longer exists.'),
	'unknown-theme': message(
		'Choisissez un thème de ce contrat.',
		'Choose a theme of this contract.'
	),
	'unknown-thread': message(
		'Cette conversation n’existe plus.',
		'This conversation no longer exists.'
	),
	'unknown-fiche': message('Cette fiche n’existe plus.', 'This sheet no longer exists.')
};

/** The sentence of a refusal that concerns the whole form. */
export function refusalSentence(code: string): string {
	return (refusals[code] ?? fallback)();
}

/** One sentence a field, from the codes of `readForm`. */
export function fieldRefusals(codes: Record<string, string> | undefined): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes ?? {}).map(([name, code]) => [
			name,
			code === 'too-long' ? tooLong() : (missing[name] ?? fallback)()
		])
	);
}
