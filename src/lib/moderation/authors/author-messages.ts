import { formatDate } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import type { SecondLookRefusal } from '../rules.ts';

export { why } from '../../ui/words.ts';
export { myParticipation as myPage } from '../../consultations/words.ts';
export { thousandAtMost as wordsTooLong } from '../words.ts';

export const title = message({ fr: 'Modération de vos textes', en: 'Moderation of your texts' });
export const hiddenOn = message<{ at: Date }>({
	fr: ({ at }) => `Masqué le ${formatDate(at)} : personne d’autre que vous ne le voit.`,
	en: ({ at }) => `Hidden on ${formatDate(at)}: only you see it.`
});
export const stillHiddenOn = message<{ at: Date }>({
	fr: ({ at }) => `Relu à votre demande, et laissé masqué le ${formatDate(at)}.`,
	en: ({ at }) => `Looked at again as you asked, and left hidden on ${formatDate(at)}.`
});
export const shownOn = message<{ at: Date }>({
	fr: ({ at }) => `Relu et publié le ${formatDate(at)}.`,
	en: ({ at }) => `Read and shown on ${formatDate(at)}.`
});
export const shownAgainOn = message<{ at: Date }>({
	fr: ({ at }) => `Relu à votre demande, et publié le ${formatDate(at)}.`,
	en: ({ at }) => `Looked at again as you asked, and shown on ${formatDate(at)}.`
});
export const wordsOfModeration = message({
	fr: 'La coordination vous écrit',
	en: 'The coordination writes to you'
});
export const askedOn = message<{ at: Date }>({
	fr: ({ at }) =>
		`Vous avez demandé un second regard le ${formatDate(at)}. La réponse sera ici : revenez par votre lien privé. Votre adresse n’est rattachée à aucun texte, nous ne pouvons donc pas vous écrire.`,
	en: ({ at }) =>
		`You asked for a second look on ${formatDate(at)}. The answer will be here: come back by your private link. Your address is tied to no text, so we cannot write to you.`
});
export const askedHereOn = message<{ at: Date }>({
	fr: ({ at }) =>
		`Vous avez demandé un second regard le ${formatDate(at)}. La réponse sera ici, sous votre texte.`,
	en: ({ at }) =>
		`You asked for a second look on ${formatDate(at)}. The answer will be here, under your text.`
});
export const ask = message({ fr: 'Demander un second regard', en: 'Ask for a second look' });
export const askHelp = message({
	fr: 'Dites pourquoi ce texte devrait être publié. Seule la coordination vous lira. Une demande par décision. La réponse sera sur cette page : revenez par votre lien privé.',
	en: 'Say why this text should be shown. Only the coordination will read you. One request for each decision. The answer will be on this page: come back by your private link.'
});
export const askHelpSigned = message({
	fr: 'Dites pourquoi ce texte devrait être publié. Seule la coordination vous lira. Une demande par décision. La réponse sera ici, sous votre texte.',
	en: 'Say why this text should be shown. Only the coordination will read you. One request for each decision. The answer will be here, under your text.'
});
export const words = message({ fr: 'Vos raisons', en: 'Your reasons' });
export const wordsMissing = message({
	fr: 'Écrivez une phrase : pourquoi ce texte devrait-il être publié ?',
	en: 'Write a sentence: why should this text be shown?'
});
export const send = message({ fr: 'Envoyer ma demande', en: 'Send my request' });
export const orEdit = message({
	fr: 'Vous pouvez aussi corriger votre texte tant que l’étape est ouverte : il sera relu.',
	en: 'You may also correct your text while the step is open: it will be read again.'
});
export const charter = message({
	fr: 'Lire la charte de modération',
	en: 'Read the moderation charter'
});

export const askPageTitle = ask;
export const askFromYourPage = message({
	fr: 'Cette demande se fait depuis votre page « Ma participation », sous le texte masqué. Ouvrez-la par votre lien privé.',
	en: 'This request is made from your page “My participation”, under the hidden text. Open it by your private link.'
});
export const askFromYourText = message({
	fr: 'Cette demande se fait sous le texte masqué, dans la discussion où vous l’avez écrit.',
	en: 'This request is made under the hidden text, in the discussion where you wrote it.'
});

const refusals: Record<SecondLookRefusal, () => string> = {
	'not-yours': message({
		fr: 'Nous ne retrouvons pas ce texte parmi les vôtres. Ouvrez votre page par votre lien privé.',
		en: 'We do not find this text among yours. Open your page by your private link.'
	}),
	'not-hidden': message({
		fr: 'Ce texte n’est pas masqué : il n’y a rien à redemander.',
		en: 'This text is not hidden: there is nothing to ask again.'
	}),
	'already-asked': message({
		fr: 'Vous avez déjà demandé un second regard sur cette décision. Il viendra.',
		en: 'You have already asked for a second look at this decision. It will come.'
	}),
	'decided-meanwhile': message({
		fr: 'Une autre décision a été prise depuis. Elle est dans votre page.',
		en: 'Another decision has been taken since. It is on your page.'
	}),
	'words-missing': wordsMissing
};
export const secondLookRefusal = (code: SecondLookRefusal): string => refusals[code]();
