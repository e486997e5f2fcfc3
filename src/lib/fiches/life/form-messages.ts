import { message } from '../../shared/messages.ts';
import { ficheGone } from '../words.ts';
import { missing as fallback, tooLong } from '../../ui/refusal-words.ts';

type Words = () => string;

const missing: Record<string, Words> = {
	title: message({ fr: 'Donnez un titre à la fiche.', en: 'Give the sheet a title.' }),
	themeId: message({ fr: 'Choisissez un thème.', en: 'Choose a theme.' }),
	status: message({ fr: 'Choisissez une étape.', en: 'Choose a stage.' }),
	to: message({ fr: 'Choisissez la nouvelle étape.', en: 'Choose the new stage.' }),
	label: message({ fr: 'Donnez un nom à cette version.', en: 'Give this version a name.' }),
	reason: message({
		fr: 'Écrivez la raison : la personne la lira.',
		en: 'Write the reason: the person will read it.'
	}),
	accountId: message({ fr: 'Choisissez une personne.', en: 'Choose a person.' }),
	groupId: message({ fr: 'Choisissez un groupe.', en: 'Choose a group.' }),
	body: message({ fr: 'Écrivez votre commentaire.', en: 'Write your comment.' })
};

const refusals: Record<string, Words> = {
	'moved-meanwhile': message({
		fr: 'Quelqu’un a changé l’étape de cette fiche entre-temps. Relisez-la avant de recommencer.',
		en: 'Somebody changed the stage of this sheet meanwhile. Read it again before trying once more.'
	}),
	'not-allowed': message({
		fr: 'Vous n’avez pas le droit de faire ce changement.',
		en: 'You do not have the right to make this change.'
	}),
	'nothing-new': message({
		fr: 'Le texte n’a pas changé depuis la dernière version : il n’y a rien de nouveau à nommer.',
		en: 'The text has not changed since the last version: there is nothing new to name.'
	}),
	'unknown-person': message({
		fr: 'Cette personne n’a pas, ou plus, de rôle dans ce contrat.',
		en: 'This person has no role in this contract, or no longer has one.'
	}),
	'is-coordinator': message({
		fr: 'La coordination écrit toujours : son droit ne se retire pas fiche par fiche.',
		en: 'The coordination always writes: its right is not withdrawn sheet by sheet.'
	}),
	'unknown-group': message({ fr: 'Ce groupe n’existe plus.', en: 'This group no longer exists.' }),
	'unknown-theme': message({
		fr: 'Choisissez un thème de ce contrat.',
		en: 'Choose a theme of this contract.'
	}),
	'unknown-thread': message({
		fr: 'Cette conversation n’existe plus.',
		en: 'This conversation no longer exists.'
	}),
	'unknown-fiche': ficheGone,
	frozen: message({
		fr: 'Le texte est figé à cette étape : une nouvelle édition ne peut pas commencer maintenant.',
		en: 'The text is frozen at this stage: a new edition cannot begin now.'
	}),
	'suggestions-waiting': message({
		fr: 'Des propositions de changement attendent une réponse. Acceptez-les ou refusez-les d’abord : elles ne passeraient pas dans la nouvelle édition.',
		en: 'Suggested changes await an answer. Accept or refuse them first: they would not go over to the new edition.'
	}),
	'unknown-version': message({
		fr: 'Cette version n’existe pas.',
		en: 'There is no such version.'
	}),
	'not-the-same-words': message({
		fr: 'Ce texte ne peut pas être repris mot pour mot : rien n’a changé.',
		en: 'This text cannot be taken up word for word: nothing has changed.'
	}),
	'begun-meanwhile': message({
		fr: 'Quelqu’un a déjà commencé une nouvelle édition entre-temps. Relisez la fiche avant de recommencer.',
		en: 'Somebody has already begun a new edition meanwhile. Read the sheet again before trying once more.'
	})
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
