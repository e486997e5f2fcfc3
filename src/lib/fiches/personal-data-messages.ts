import { message } from '../shared/messages.ts';
import type { TreatmentWords } from '../treatments/treatment.ts';
import { waiting } from '../ui/words.ts';
import type { SuggestionState } from './suggestion-states.ts';

const likeTheText = message({
	fr: 'Comme le texte de la fiche. Si vous effacez votre compte, ils restent, signés d’un nom tiré au hasard.',
	en: 'As the text of the sheet. If you erase your account, they stay, signed with a name drawn at random.'
});

export const ficheWords: TreatmentWords = {
	title: message({ fr: 'Vos gestes sur les fiches', en: 'What you do on sheets' }),
	data: message({
		fr: 'Les fiches que vous créez, les passages d’une étape à l’autre et leur note, le droit d’y écrire donné ou retiré à une personne, et pourquoi.',
		en: 'The sheets that you create, the moves from a stage to another and their note, the right to write given to or withdrawn from a person, and why.'
	}),
	purpose: message({
		fr: 'Savoir qui fait avancer chaque fiche, et qui peut l’écrire.',
		en: 'Knowing who moves each sheet forward, and who may write it.'
	}),
	seenBy: message({
		fr: 'L’histoire d’une fiche est publique, avec votre pseudonyme. La raison d’un retrait est dite à la personne et à la coordination.',
		en: 'The history of a sheet is public, with your pseudonym. The reason of a withdrawal is said to the person and to the coordination.'
	}),
	kept: message({
		fr: 'Comme le texte de la fiche. Effacer votre compte efface les droits qui vous étaient donnés, et leurs raisons.',
		en: 'As the text of the sheet. Erasing your account erases the rights that were given to you, and their reasons.'
	})
};
export const hearingKept = message({
	fr: 'Si vous voulez entendre ce que les autres écrivent (lecteur d’écran). Reste jusqu’à ce que vous vidiez le navigateur.',
	en: 'Whether you want to hear what others write (screen reader). Stays until you empty the browser.'
});
export const pagesKept = message({
	fr: 'Les pages pour écrire et pour saisir, afin qu’elles s’ouvrent sans réseau. La déconnexion les efface.',
	en: 'The pages for writing and for typing in, so that they open without a network. Signing out erases them.'
});

export const commentWords: TreatmentWords = {
	title: message({ fr: 'Vos commentaires', en: 'Your comments' }),
	data: message({
		fr: 'Vos mots, le passage, la date, les personnes que vous appelez par leur nom, ce que la modération en a décidé.',
		en: 'Your words, the passage, the date, the people that you call by their name, what moderation decided of them.'
	}),
	purpose: message({
		fr: 'Discuter d’un passage avec les personnes qui écrivent.',
		en: 'Discussing a passage with the people who write.'
	}),
	seenBy: message({
		fr: 'Les personnes qui ont une place dans le contrat.',
		en: 'The people who have a place in the contract.'
	}),
	kept: likeTheText
};

export const suggestionWords: TreatmentWords = {
	title: message({ fr: 'Vos propositions de changement', en: 'Changes that you propose' }),
	data: message({
		fr: 'Le changement, la raison, ce qui en a été décidé ; si un groupe est consulté, votre accord ou votre objection.',
		en: 'The change, the reason, what was decided of it; if a group is asked, your consent or your objection.'
	}),
	purpose: message({
		fr: 'Améliorer un texte sans l’écrire soi-même.',
		en: 'Improving a text without writing it oneself.'
	}),
	seenBy: message({
		fr: 'Les personnes qui lisent la fiche en cours d’écriture.',
		en: 'The people who read the sheet while it is written.'
	}),
	kept: likeTheText
};

const gestures = {
	created: message({ fr: 'Fiche créée', en: 'Sheet created' }),
	moved: message({ fr: 'Passage à une autre étape', en: 'Move to another stage' }),
	granted: message({ fr: 'Droit d’écrire reçu', en: 'Right to write received' }),
	withdrawn: message({ fr: 'Droit d’écrire retiré', en: 'Right to write withdrawn' }),
	mentioned: message({ fr: 'Quelqu’un vous a appelé·e', en: 'Somebody called you' }),
	objected: message({ fr: 'Vous avez objecté', en: 'You objected' }),
	consented: message({ fr: 'Vous avez consenti', en: 'You consented' })
};
export const gestureLabel = (gesture: keyof typeof gestures): string => gestures[gesture]();

const states: Record<SuggestionState, () => string> = {
	open: waiting,
	accepted: message({ fr: 'Proposition acceptée', en: 'Proposal accepted' }),
	refused: message({ fr: 'Proposition refusée', en: 'Proposal refused' }),
	withdrawn: message({ fr: 'Proposition retirée', en: 'Proposal withdrawn' })
};
export const suggestionStateLabel = (state: SuggestionState): string => states[state]();
