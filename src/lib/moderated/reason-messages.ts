import { message } from '../shared/messages.ts';
import { isModerationReason, moderationReasons, type ModerationReason } from './reasons.ts';

const reasons: Record<ModerationReason, () => string> = {
	'health-data': message({ fr: 'Santé d’une personne', en: 'A person’s health' }),
	'personal-details': message({ fr: 'Coordonnées ou détails personnels', en: 'Personal details' }),
	'named-person': message({ fr: 'Personne nommée', en: 'A person is named' }),
	insult: message({ fr: 'Insulte ou menace', en: 'Insult or threat' }),
	discrimination: message({
		fr: 'Propos haineux ou discriminatoire',
		en: 'Hateful or discriminatory words'
	}),
	'off-topic': message({ fr: 'Hors sujet', en: 'Off topic' }),
	advertising: message({ fr: 'Publicité', en: 'Advertising' }),
	duplicate: message({ fr: 'Doublon', en: 'Duplicate' })
};
export const reasonLabel = (reason: ModerationReason): string => reasons[reason]();

/** The same for what stands beside a text: words of their own, where it was hidden before reasons were one list. */
export const hiddenWords = (reason: string): string =>
	isModerationReason(reason) ? reasonLabel(reason) : reason;

const plain = (words: string) => words.trim().replaceAll("'", '’').toLowerCase();

/** The reason that these words name, in the language of the page; null when they name none. */
export const reasonNamed = (words: string): ModerationReason | null =>
	moderationReasons.find((reason) => plain(reasonLabel(reason)) === plain(words)) ?? null;
