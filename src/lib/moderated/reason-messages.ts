import { message } from '../shared/messages.ts';
import { isOurReason, ourReasons, type ModerationReason, type OurReason } from './reasons.ts';

const reasons: Record<OurReason, () => string> = {
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
/** The words of a reason: those of the contract that set it, or ours. */
export const reasonLabel = (reason: ModerationReason): string =>
	isOurReason(reason) ? reasons[reason]() : reason;

const plain = (words: string) => words.normalize('NFC').trim().replaceAll("'", '’').toLowerCase();

/** The reason, of these, that the words name in the language of the page; null when they name none. */
export const reasonNamed = (
	words: string,
	offered: readonly ModerationReason[]
): ModerationReason | null =>
	offered.find((reason) => plain(reasonLabel(reason)) === plain(words)) ?? null;

/** Whether these words would be taken for another reason. */
export const isNameTaken = (words: string, others: readonly ModerationReason[]): boolean =>
	isOurReason(words) || reasonNamed(words, [...ourReasons, ...others]) !== null;
