import { message, plural } from '../../shared/messages.ts';

export { hidden as stateHidden, published as stateShown } from '../words.ts';
export { waiting as stateHeld } from '../../ui/words.ts';

export const begin = message({ fr: 'Lire les phrases', en: 'Read the statements' });
export const unanswered = message({ fr: 'Pas encore répondu', en: 'Not answered yet' });
export const mineListTitle = message({
	fr: 'Mes réponses, phrase par phrase',
	en: 'My answers, one by one'
});
export const mineListText = message({
	fr: 'Vous pouvez changer d’avis jusqu’à la fin.',
	en: 'You may change your mind until the end.'
});
export const choiceFor = message<{ number: number }>({
	fr: ({ number }) => `Votre réponse à la phrase ${number}`,
	en: ({ number }) => `Your answer to statement ${number}`
});

export const mineProposals = message({ fr: 'Mes phrases', en: 'My statements' });
export const answeredCount = message<{ answered: number }>({
	fr: ({ answered }) =>
		`${answered} ${plural('fr', answered, 'phrase lue', 'phrases lues')} et notée${answered > 1 ? 's' : ''}`,
	en: ({ answered }) => `${answered} ${plural('en', answered, 'statement', 'statements')} answered`
});
export const withdraw = message({ fr: 'Retirer cette phrase', en: 'Take back this statement' });
export const withdrawText = message({
	fr: 'Elle disparaît de la consultation, avec les réponses que d’autres lui ont données.',
	en: 'It disappears from the consultation, with the answers that others gave to it.'
});
// Said otherwise: one’s own words are taken back, a question of a questionnaire is removed.
export const withdrawConfirm = message({ fr: 'Oui, la retirer', en: 'Yes, take it back' });
export const withdrawn = message({
	fr: 'Votre phrase est retirée.',
	en: 'Your statement has been taken back.'
});
export const notWithdrawn = message({
	fr: 'Cette phrase ne se retire plus : l’étape est terminée, ou elle l’est déjà.',
	en: 'This statement can no longer be taken back: the step is over, or it already was.'
});
