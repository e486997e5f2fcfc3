import { message } from '../../shared/messages.ts';

export { contribution, proposedStatement as statement } from '../words.ts';

export const answerText = message({ fr: 'Réponse à une question', en: 'Answer to a question' });
export const argument = message({ fr: 'Argument', en: 'Argument' });

export const inAnswerTo = message<{ about: string }>({
	fr: ({ about }) => `Réponse à « ${about} »`,
	en: ({ about }) => `Answer to “${about}”`
});
export const contributionNumber = message<{ number: number }>({
	fr: ({ number }) => `Contribution n° ${number}`,
	en: ({ number }) => `Contribution no. ${number}`
});
export const statementNumber = message<{ number: number }>({
	fr: ({ number }) => `Phrase proposée n° ${number}`,
	en: ({ number }) => `Proposed statement no. ${number}`
});
export const argumentFor = message<{ number: number; about: string }>({
	fr: ({ number, about }) => `Argument pour, sous la contribution n° ${number} « ${about} »`,
	en: ({ number, about }) => `Argument for, under contribution no. ${number} “${about}”`
});
export const argumentAgainst = message<{ number: number; about: string }>({
	fr: ({ number, about }) => `Argument contre, sous la contribution n° ${number} « ${about} »`,
	en: ({ number, about }) => `Argument against, under contribution no. ${number} “${about}”`
});
