import { message, plural } from '../../shared/messages.ts';
export const begin = message('Lire les phrases', 'Read the statements');
export const unanswered = message('Pas encore répondu', 'Not answered yet');
export const mineListTitle = message('Mes réponses, phrase par phrase', 'My answers, one by one');
export const mineListText = message(
	'Vous pouvez changer d’avis jusqu’à la fin.',
	'You may change your mind until the end.'
);
export const choiceFor = message<{ number: number }>(
	({ number }) => `Votre réponse à la phrase ${number}`,
	({ number }) => `Your answer to statement ${number}`
);

export const mineProposals = message('Mes phrases', 'My statements');
export const stateShown = message('Publiée', 'Published');
export const stateHeld = message('En attente', 'Waiting');
export const stateHidden = message('Masquée', 'Hidden');
export const answeredCount = message<{ answered: number }>(
	({ answered }) =>
		`${answered} ${plural('fr', answered, 'phrase lue', 'phrases lues')} et notée${answered > 1 ? 's' : ''}`,
	({ answered }) => `${answered} ${plural('en', answered, 'statement', 'statements')} answered`
);
export const withdraw = message('Retirer cette phrase', 'Take back this statement');
export const withdrawText = message(
	'Elle disparaît de la consultation, avec les réponses que d’autres lui ont données.',
	'It disappears from the consultation, with the answers that others gave to it.'
);
export const withdrawConfirm = message('Oui, la retirer', 'Yes, take it back');
export const withdrawn = message(
	'Votre phrase est retirée.',
	'Your statement has been taken back.'
);
export const notWithdrawn = message(
	'Cette phrase ne se retire plus : l’étape est terminée, ou elle l’est déjà.',
	'This statement can no longer be taken back: the step is over, or it already was.'
);
