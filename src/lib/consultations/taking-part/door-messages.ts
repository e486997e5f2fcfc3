import { message } from '../../shared/messages.ts';
import type { DoorRefusal } from './enter-phase.server.ts';
import { answerRefusal, closedSentence } from '../phase-messages.ts';

export { myParticipation as mySide } from '../words.ts';
export { report } from '../../ui/words.ts';

type Dates = { opensAt: Date | null; closesAt: Date | null };

const nameNeeded = message({
	fr: 'Cette consultation demande un nom : écrivez le vôtre.',
	en: 'This consultation asks for a name: write yours.'
});

/** Why somebody was not let in: closed, not yet, withdrawn, an account or a seat needed. */
export function doorSentence(code: DoorRefusal, dates: Dates): string {
	if (code === 'name-needed') return nameNeeded();
	if (code === 'account-needed' || code === 'members-only') return answerRefusal(code);
	return closedSentence(code, dates);
}

const doorCodes: readonly string[] = [
	'draft',
	'withdrawn',
	'not-yet',
	'closed',
	'account-needed',
	'members-only',
	'name-needed'
] satisfies DoorRefusal[];

export function isDoorRefusal(code: string): code is DoorRefusal {
	return doorCodes.includes(code);
}

export const territoryNotHealth = message({
	fr: 'Parlez du territoire, jamais de votre santé ni de celle de quelqu’un.',
	en: 'Speak of the territory, never of your health or of anybody’s.'
});
export const keepLinkTitle = message({
	fr: 'Gardez votre lien privé',
	en: 'Keep your private link'
});
export const keepLinkText = message({
	fr: 'Il permet de relire, de corriger ou de retirer ce que vous avez donné, et de voir plus tard ce que cela a changé, même depuis un autre appareil. Il n’est montré qu’ici : il ouvre vos mots à qui le possède.',
	en: 'It lets you read again, correct or withdraw what you gave, and see later what it changed, from another device too. It is shown here only: it opens your words to whoever has it.'
});
export const networkLost = message({
	fr: 'Rien n’est parti : le réseau manque, ou le serveur n’a pas répondu. Vos mots sont toujours là ; réessayez dans un moment.',
	en: 'Nothing was sent: there is no network, or the server did not answer. Your words are still here; try again in a moment.'
});
