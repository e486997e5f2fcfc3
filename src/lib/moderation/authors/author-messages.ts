import { formatDate } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import type { SecondLookRefusal } from '../rules.ts';

export const title = message('Modération de vos textes', 'Moderation of your texts');
export const hiddenOn = message<{ at: Date }>(
	({ at }) => `Masqué le ${formatDate(at)} : personne d’autre que vous ne le voit.`,
	({ at }) => `Hidden on ${formatDate(at)}: only you see it.`
);
export const stillHiddenOn = message<{ at: Date }>(
	({ at }) => `Relu à votre demande, et laissé masqué le ${formatDate(at)}.`,
	({ at }) => `Looked at again as you asked, and left hidden on ${formatDate(at)}.`
);
export const shownOn = message<{ at: Date }>(
	({ at }) => `Relu et publié le ${formatDate(at)}.`,
	({ at }) => `Read and shown on ${formatDate(at)}.`
);
export const shownAgainOn = message<{ at: Date }>(
	({ at }) => `Relu à votre demande, et publié le ${formatDate(at)}.`,
	({ at }) => `Looked at again as you asked, and shown on ${formatDate(at)}.`
);
export const why = message('Pourquoi', 'Why');
export const wordsOfModeration = message(
	'La coordination vous écrit',
	'The coordination writes to you'
);
export const askedOn = message<{ at: Date }>(
	({ at }) =>
		`Vous avez demandé un second regard le ${formatDate(at)}. La réponse sera ici : revenez par votre lien privé. Votre adresse n’est rattachée à aucun texte, nous ne pouvons donc pas vous écrire.`,
	({ at }) =>
		`You asked for a second look on ${formatDate(at)}. The answer will be here: come back by your private link. Your address is tied to no text, so we cannot write to you.`
);
export const ask = message('Demander un second regard', 'Ask for a second look');
export const askHelp = message(
	'Dites pourquoi ce texte devrait être publié. Seule la coordination vous lira. Une demande par décision. La réponse sera sur cette page : revenez par votre lien privé.',
	'Say why this text should be shown. Only the coordination will read you. One request for each decision. The answer will be on this page: come back by your private link.'
);
export const words = message('Vos raisons', 'Your reasons');
export const wordsMissing = message(
	'Écrivez une phrase : pourquoi ce texte devrait-il être publié ?',
	'Write a sentence: why should this text be shown?'
);
export const wordsTooLong = message('Mille caractères au plus.', 'At most a thousand characters.');
export const send = message('Envoyer ma demande', 'Send my request');
export const orEdit = message(
	'Vous pouvez aussi corriger votre texte tant que l’étape est ouverte : il sera relu.',
	'You may also correct your text while the step is open: it will be read again.'
);
export const charter = message('Lire la charte de modération', 'Read the moderation charter');

export const askPageTitle = message('Demander un second regard', 'Ask for a second look');
export const askFromYourPage = message(
	'Cette demande se fait depuis votre page « Ma participation », sous le texte masqué. Ouvrez-la par votre lien privé.',
	'This request is made from your page “My participation”, under the hidden text. Open it by your private link.'
);
export const myPage = message('Ma participation', 'My participation');

const refusals: Record<SecondLookRefusal, () => string> = {
	'not-yours': message(
		'Nous ne retrouvons pas ce texte parmi les vôtres. Ouvrez votre page par votre lien privé.',
		'We do not find this text among yours. Open your page by your private link.'
	),
	'not-hidden': message(
		'Ce texte n’est pas masqué : il n’y a rien à redemander.',
		'This text is not hidden: there is nothing to ask again.'
	),
	'already-asked': message(
		'Vous avez déjà demandé un second regard sur cette décision. Il viendra.',
		'You have already asked for a second look at this decision. It will come.'
	),
	'decided-meanwhile': message(
		'Une autre décision a été prise depuis. Elle est dans votre page.',
		'Another decision has been taken since. It is on your page.'
	),
	'words-missing': wordsMissing
};
export const secondLookRefusal = (code: SecondLookRefusal): string => refusals[code]();
