import { formatList } from '../shared/format.ts';
import { message } from '../shared/messages.ts';
import type { ConsultationTextKind } from './text-kinds.ts';

const reasons: Record<string, () => string> = {
	phone: message({ fr: 'on y voit un numéro de téléphone', en: 'it seems to hold a phone number' }),
	email: message({
		fr: 'on y voit une adresse électronique',
		en: 'it seems to hold an e-mail address'
	}),
	nir: message({
		fr: 'on y voit un numéro de sécurité sociale',
		en: 'it seems to hold a social security number'
	}),
	link: message({ fr: 'on y voit un lien', en: 'it holds a link' }),
	'own-illness': message({
		fr: 'il semble parler de la santé d’une personne',
		en: 'it seems to speak of somebody’s health'
	}),
	rewritten: message({
		fr: 'vous avez réécrit un texte qui avait été masqué',
		en: 'you have rewritten a text that had been hidden'
	}),
	reported: message({
		fr: 'plusieurs personnes l’ont signalé',
		en: 'several people have reported it'
	})
};
const before = message({
	fr: 'Ici, chaque texte est relu avant d’être publié. Le vôtre attend cette relecture : pour l’instant, personne d’autre ne le voit.',
	en: 'Here every text is read before it is published. Yours is waiting for that; only you can see it for now.'
});
const seen = message<{ reasons: string; isFixed: boolean }>({
	fr: ({ reasons, isFixed }) =>
		`Quelqu’un va relire ce texte avant qu’il soit publié : ${reasons}. Pour l’instant, personne d’autre ne le voit. Vous pouvez aussi le ${isFixed ? 'retirer' : 'corriger'}.`,
	en: ({ reasons, isFixed }) =>
		`Somebody will read this text before it is published: ${reasons}. For now only you can see it. You may also ${isFixed ? 'take it back' : 'correct it'}.`
});

/** What is short is not corrected by its author, but taken back and written again. */
const fixedKinds: readonly ConsultationTextKind[] = ['contribution-comment', 'statement'];
export function isFixed(kind: ConsultationTextKind): boolean {
	return fixedKinds.includes(kind);
}

/** To the author: why a text is not published yet. */
export function heldSentence(codes: readonly string[], kind: ConsultationTextKind): string {
	return heldWords(codes, isFixed(kind));
}

/** The same for any text; `isFixed`: its author takes it back instead of correcting it. */
export function heldWords(codes: readonly string[], isFixed: boolean): string {
	const known = codes.flatMap((code) => reasons[code]?.() ?? []);
	return known.length > 0 ? seen({ reasons: formatList(known), isFixed }) : before();
}

export const hiddenSentence = message({
	fr: 'La modération a masqué ce texte : personne d’autre ne le voit. La raison est dans votre page « Ma participation », où vous pouvez demander une seconde lecture.',
	en: 'Moderation has hidden this text: only you can see it. The reason is on your page “My participation”, where you may ask for a second look.'
});
