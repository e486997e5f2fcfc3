import { message } from '../../shared/messages.ts';
import { ficheGone } from '../words.ts';
import { missing as fallback } from '../../ui/refusal-words.ts';
import type { SuggestionRefusal } from './suggestion-refusals.ts';

const sentences: Record<SuggestionRefusal, () => string> = {
	'unknown-fiche': ficheGone,
	'unknown-suggestion': message({
		fr: 'Ce changement a été décidé ou retiré entre-temps.',
		en: 'This change has been decided or withdrawn meanwhile.'
	}),
	'not-allowed': message({
		fr: 'Vous n’avez pas, ou plus, le droit de faire cela.',
		en: 'You do not have the right to do this, or no longer have it.'
	}),
	frozen: message({
		fr: 'Le texte de cette fiche est figé : rien ne s’y propose tant qu’il n’est pas rouvert.',
		en: 'The text of this sheet is frozen: nothing can be suggested until it is opened again.'
	}),
	nothing: message({
		fr: 'Les mots que vous vouliez changer ne sont plus dans le texte.',
		en: 'The words that you wanted to change are no longer in the text.'
	}),
	'too-many': message({
		fr: 'C’est trop à la fois, ou trop de changements attendent déjà : proposez-en moins.',
		en: 'This is too much at once, or too many changes are waiting already: suggest fewer.'
	}),
	'bad-anchor': message({
		fr: 'Le texte a été remplacé entre-temps : rouvrez la page, puis recommencez.',
		en: 'The text has been replaced meanwhile: open the page again, then start over.'
	}),
	'asked-already': message({
		fr: 'Un groupe est déjà consulté sur ce changement.',
		en: 'A group is already asked about this change.'
	}),
	ended: message({
		fr: 'La consultation du groupe est terminée.',
		en: 'The group is no longer asked.'
	}),
	'unknown-group': message({
		fr: 'Choisissez un groupe de ce contrat.',
		en: 'Choose a group of this contract.'
	}),
	'no-reason': message({
		fr: 'Une objection a besoin de sa raison : écrivez-la.',
		en: 'An objection needs its reason: write it.'
	})
};

export function suggestionRefusal(code: string): string {
	return Object.hasOwn(sentences, code) ? sentences[code as SuggestionRefusal]() : fallback();
}
