import { formatDateTime, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { doorSentence, isDoorRefusal } from '../taking-part/door-messages.ts';
import type { Choice } from './choices.ts';

const choices: Record<Choice, () => string> = {
	agree: message('D’accord', 'I agree'),
	disagree: message('Pas d’accord', 'I disagree'),
	pass: message('Je passe', 'Pass')
};
export const choiceLabel = (choice: Choice): string => choices[choice]();

export const progress = message<{ answered: number; total: number }>(
	({ answered, total }) =>
		`${formatNumber(answered)} ${plural('fr', answered, 'phrase lue', 'phrases lues')} sur ${formatNumber(total)}`,
	({ answered, total }) =>
		`${formatNumber(answered)} of ${formatNumber(total)} ${plural('en', total, 'statement', 'statements')} read`
);
export const cardNumber = message<{ number: number }>(
	({ number }) => `Phrase ${number}`,
	({ number }) => `Statement ${number}`
);
export const yourChoice = message('Qu’en pensez-vous ?', 'What do you think?');
export const now = message<{ choice: Choice }>(
	({ choice }) => `Vous avez répondu « ${choiceLabel(choice)} ».`,
	({ choice }) => `You answered “${choiceLabel(choice)}”.`
);
export const keysHelp = message(
	'Au clavier, dans ce cadre : 1 d’accord, 2 pas d’accord, 3 je passe.',
	'With the keyboard, in this frame: 1 agree, 2 disagree, 3 pass.'
);
export const passHelp = message(
	'« Je passe » veut dire : je ne sais pas, ou la phrase n’est pas claire.',
	'“Pass” means: I do not know, or the sentence is not clear.'
);
export const before = message<{ number: number; choice: Choice }>(
	({ number, choice }) => `Phrase ${number} : « ${choiceLabel(choice)} », c’est noté.`,
	({ number, choice }) => `Statement ${number}: “${choiceLabel(choice)}”, noted.`
);
export const change = message('Changer', 'Change');
export const stopHere = message(
	'Vous pouvez vous arrêter quand vous voulez : chaque réponse est déjà gardée.',
	'You may stop whenever you like: each answer is already kept.'
);
export const mine = message('Où j’en suis', 'Where I stand');
export const doneTitle = message(
	'Vous avez tout lu. Merci !',
	'You have read them all. Thank you!'
);
export const doneText = message(
	'D’autres phrases arriveront peut-être : revenez d’ici la fin.',
	'Other statements may come: come back before the end.'
);
export const noneTitle = message('Pas encore de phrase', 'No statement yet');
export const noneText = message(
	'La coordination écrit les premières. Revenez bientôt.',
	'The coordination is writing the first ones. Come back soon.'
);
export const allTitle = message('Les phrases', 'The statements');

export const proposeTitle = message('Une phrase manque ?', 'Is a statement missing?');
export const proposeText = message(
	'Proposez-la : les autres diront s’ils sont d’accord. Une seule idée, moins de 200 signes.',
	'Propose it: others will say whether they agree. One idea only, under 200 characters.'
);
export const proposeLabel = message('Votre phrase', 'Your statement');
export const proposeButton = message('Proposer cette phrase', 'Propose this statement');
export const proposed = message(
	'Merci. Votre phrase est publiée : les autres vont y répondre.',
	'Thank you. Your statement is published: others will answer it.'
);

export const proposalWaits = message(
	'Merci. Quelqu’un relit votre phrase avant qu’elle soit proposée aux autres ; la raison est dans « Ma participation ».',
	'Thank you. Somebody reads your statement before it is offered to others; the reason is in “My participation”.'
);

export const mineCounts = message<{ agree: number; disagree: number; pass: number; total: number }>(
	({ agree, disagree, pass, total }) =>
		`Sur ${total} ${plural('fr', total, 'phrase', 'phrases')}, vous êtes d’accord avec ${agree}, pas d’accord avec ${disagree}, et vous avez passé ${pass}.`,
	({ agree, disagree, pass, total }) =>
		`Of ${total} ${plural('en', total, 'statement', 'statements')}, you agree with ${agree}, disagree with ${disagree}, and passed ${pass}.`
);
export const notBegun = message(
	'Vous n’avez pas encore répondu depuis cet appareil ou ce compte.',
	'You have not answered yet from this device or account.'
);
export const comparedLater = message<{ date: Date | null }>(
	({ date }) =>
		`Vous verrez ce que pensent les autres quand les résultats seront publiés${date ? `, après le ${formatDateTime(date)}` : ''} : avant, cela pourrait influencer.`,
	({ date }) =>
		`You will see what others think once the results are published${date ? `, after ${formatDateTime(date)}` : ''}: earlier, it could influence.`
);

export const manage = message('Écrire les phrases', 'Write the statements');

const refusals: Record<string, () => string> = {
	'unknown-statement': message(
		'Cette phrase n’est plus proposée. En voici une autre.',
		'This statement is no longer offered. Here is another one.'
	),
	'not-offered': message(
		'On ne propose pas de phrase à cette étape.',
		'This step takes no new statement.'
	),
	'said-already': message(
		'Cette phrase est déjà là : dites plutôt si vous êtes d’accord.',
		'This statement is already there: say whether you agree instead.'
	),
	'enough-statements': message(
		'Il y a déjà deux cents phrases : personne ne lirait la vôtre. Donnez votre avis sur les autres.',
		'There are two hundred statements already: nobody would read yours. Give your opinion on the others.'
	),
	'already-answered': message(
		'Des personnes ont déjà répondu à cette phrase : la changer leur ferait dire autre chose.',
		'People have already answered this statement: changing it would make them say something else.'
	),
	'unknown-phase': message('Cette étape n’existe plus.', 'This step no longer exists.')
};
const fallback = message('Cela n’a pas marché. Réessayez.', 'This did not work. Try again.');

export function refusalSentence(
	code: string,
	dates: { opensAt: Date | null; closesAt: Date | null }
): string {
	return isDoorRefusal(code) ? doorSentence(code, dates) : (refusals[code] ?? fallback)();
}

const missing: Record<string, () => string> = {
	body: message('Écrivez une phrase.', 'Write a statement.'),
	choice: message('Choisissez une des trois réponses.', 'Choose one of the three answers.')
};
const tooLong = message(
	'C’est trop long : une seule idée, 200 signes au plus.',
	'Too long: one idea only, 200 characters at most.'
);

export function fieldSentences(codes: Record<string, string> | undefined): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes ?? {}).map(([name, code]) => [
			name,
			code === 'too-long' ? tooLong() : (missing[name] ?? fallback)()
		])
	);
}
