import { formatDateTime, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { doorSentence, isDoorRefusal } from '../taking-part/door-messages.ts';
import type { Choice } from './choices.ts';
import { phaseGone } from '../words.ts';

const choices: Record<Choice, () => string> = {
	// Said otherwise: somebody says it of themself; elsewhere it heads a column.
	agree: message({ fr: 'D’accord', en: 'I agree' }),
	// Said otherwise: somebody says it of themself; elsewhere it heads a column.
	disagree: message({ fr: 'Pas d’accord', en: 'I disagree' }),
	pass: message({ fr: 'Je passe', en: 'Pass' })
};
export const choiceLabel = (choice: Choice): string => choices[choice]();

export const progress = message<{ answered: number; total: number }>({
	fr: ({ answered, total }) =>
		`${formatNumber(answered)} ${plural('fr', answered, 'phrase lue', 'phrases lues')} sur ${formatNumber(total)}`,
	en: ({ answered, total }) =>
		`${formatNumber(answered)} of ${formatNumber(total)} ${plural('en', total, 'statement', 'statements')} read`
});
export const cardNumber = message<{ number: number }>({
	fr: ({ number }) => `Phrase ${number}`,
	en: ({ number }) => `Statement ${number}`
});
export const yourChoice = message({ fr: 'Qu’en pensez-vous ?', en: 'What do you think?' });
export const now = message<{ choice: Choice }>({
	fr: ({ choice }) => `Vous avez répondu « ${choiceLabel(choice)} ».`,
	en: ({ choice }) => `You answered “${choiceLabel(choice)}”.`
});
export const keysHelp = message({
	fr: 'Au clavier, dans ce cadre : 1 d’accord, 2 pas d’accord, 3 je passe.',
	en: 'With the keyboard, in this frame: 1 agree, 2 disagree, 3 pass.'
});
export const passHelp = message({
	fr: '« Je passe » veut dire : je ne sais pas, ou la phrase n’est pas claire.',
	en: '“Pass” means: I do not know, or the sentence is not clear.'
});
export const before = message<{ number: number; choice: Choice }>({
	fr: ({ number, choice }) => `Phrase ${number} : « ${choiceLabel(choice)} », c’est noté.`,
	en: ({ number, choice }) => `Statement ${number}: “${choiceLabel(choice)}”, noted.`
});
export const change = message({ fr: 'Changer', en: 'Change' });
export const stopHere = message({
	fr: 'Vous pouvez vous arrêter quand vous voulez : chaque réponse est déjà gardée.',
	en: 'You may stop whenever you like: each answer is already kept.'
});
export const mine = message({ fr: 'Où j’en suis', en: 'Where I stand' });
export const doneTitle = message({
	fr: 'Vous avez tout lu. Merci !',
	en: 'You have read them all. Thank you!'
});
export const doneText = message({
	fr: 'D’autres phrases arriveront peut-être : revenez d’ici la fin.',
	en: 'Other statements may come: come back before the end.'
});
export const noneTitle = message({ fr: 'Pas encore de phrase', en: 'No statement yet' });
export const noneText = message({
	fr: 'La coordination écrit les premières. Revenez bientôt.',
	en: 'The coordination is writing the first ones. Come back soon.'
});
export const allTitle = message({ fr: 'Les phrases', en: 'The statements' });

export const proposeTitle = message({ fr: 'Une phrase manque ?', en: 'Is a statement missing?' });
export const proposeText = message({
	fr: 'Proposez-la : les autres diront s’ils sont d’accord. Une seule idée, moins de 200 signes.',
	en: 'Propose it: others will say whether they agree. One idea only, under 200 characters.'
});
export const proposeLabel = message({ fr: 'Votre phrase', en: 'Your statement' });
export const proposeButton = message({ fr: 'Proposer cette phrase', en: 'Propose this statement' });
export const proposed = message({
	fr: 'Merci. Votre phrase est publiée : les autres vont y répondre.',
	en: 'Thank you. Your statement is published: others will answer it.'
});

export const proposalWaits = message({
	fr: 'Merci. Quelqu’un relit votre phrase avant qu’elle soit proposée aux autres ; la raison est dans « Ma participation ».',
	en: 'Thank you. Somebody reads your statement before it is offered to others; the reason is in “My participation”.'
});

export const mineCounts = message<{ agree: number; disagree: number; pass: number; total: number }>(
	{
		fr: ({ agree, disagree, pass, total }) =>
			`Sur ${total} ${plural('fr', total, 'phrase', 'phrases')}, vous êtes d’accord avec ${agree}, pas d’accord avec ${disagree}, et vous avez passé ${pass}.`,
		en: ({ agree, disagree, pass, total }) =>
			`Of ${total} ${plural('en', total, 'statement', 'statements')}, you agree with ${agree}, disagree with ${disagree}, and passed ${pass}.`
	}
);
export const notBegun = message({
	fr: 'Vous n’avez pas encore répondu depuis cet appareil ou ce compte.',
	en: 'You have not answered yet from this device or account.'
});
export const comparedLater = message<{ date: Date | null }>({
	fr: ({ date }) =>
		`Vous verrez ce que pensent les autres quand les résultats seront publiés${date ? `, après le ${formatDateTime(date)}` : ''} : avant, cela pourrait influencer.`,
	en: ({ date }) =>
		`You will see what others think once the results are published${date ? `, after ${formatDateTime(date)}` : ''}: earlier, it could influence.`
});

export const manage = message({ fr: 'Écrire les phrases', en: 'Write the statements' });

const refusals: Record<string, () => string> = {
	'unknown-statement': message({
		fr: 'Cette phrase n’est plus proposée. En voici une autre.',
		en: 'This statement is no longer offered. Here is another one.'
	}),
	'not-offered': message({
		fr: 'On ne propose pas de phrase à cette étape.',
		en: 'This step takes no new statement.'
	}),
	'said-already': message({
		fr: 'Cette phrase est déjà là : dites plutôt si vous êtes d’accord.',
		en: 'This statement is already there: say whether you agree instead.'
	}),
	'enough-statements': message({
		fr: 'Il y a déjà deux cents phrases : personne ne lirait la vôtre. Donnez votre avis sur les autres.',
		en: 'There are two hundred statements already: nobody would read yours. Give your opinion on the others.'
	}),
	'already-answered': message({
		fr: 'Des personnes ont déjà répondu à cette phrase : la changer leur ferait dire autre chose.',
		en: 'People have already answered this statement: changing it would make them say something else.'
	}),
	'unknown-phase': phaseGone
};
const fallback = message({
	fr: 'Cela n’a pas marché. Réessayez.',
	en: 'This did not work. Try again.'
});

export function refusalSentence(
	code: string,
	dates: { opensAt: Date | null; closesAt: Date | null }
): string {
	return isDoorRefusal(code) ? doorSentence(code, dates) : (refusals[code] ?? fallback)();
}

const missing: Record<string, () => string> = {
	body: message({ fr: 'Écrivez une phrase.', en: 'Write a statement.' }),
	choice: message({
		fr: 'Choisissez une des trois réponses.',
		en: 'Choose one of the three answers.'
	})
};
const tooLong = message({
	fr: 'C’est trop long : une seule idée, 200 signes au plus.',
	en: 'Too long: one idea only, 200 characters at most.'
});

export function fieldSentences(codes: Record<string, string> | undefined): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes ?? {}).map(([name, code]) => [
			name,
			code === 'too-long' ? tooLong() : (missing[name] ?? fallback)()
		])
	);
}
