import { message } from '../shared/messages.ts';
import { isOurReason, type ModerationReason, type OurReason } from '../moderated/reasons.ts';
import type { DecisionCause, Outcome } from './rules.ts';

/** What each reason means: to whoever reports, to whoever is told, in the charter. */
const explanations: Record<OurReason, () => string> = {
	'health-data': message({
		fr: 'Le texte parle de la santé de quelqu’un, y compris de la vôtre : maladie, traitement, grossesse, handicap.',
		en: 'The text speaks of somebody’s health, your own included: illness, treatment, pregnancy, disability.'
	}),
	'personal-details': message({
		fr: 'On y lit un téléphone, une adresse, un numéro de sécurité sociale, ou de quoi reconnaître quelqu’un.',
		en: 'It holds a phone number, an address, a social security number, or enough to recognise somebody.'
	}),
	'named-person': message({
		fr: 'Une personne y est nommée, en bien ou en mal. On peut nommer un service, une fonction, un lieu.',
		en: 'Somebody is named, for better or worse. A service, an office or a place may be named.'
	}),
	insult: message({
		fr: 'On y insulte, menace ou humilie quelqu’un.',
		en: 'It insults, threatens or humiliates somebody.'
	}),
	discrimination: message({
		fr: 'On y rabaisse des personnes pour leur origine, leur religion, leur sexe, leur handicap, leur orientation ou leurs revenus.',
		en: 'It belittles people for their origin, religion, sex, disability, orientation or income.'
	}),
	'off-topic': message({
		fr: 'Le texte ne parle pas du sujet de la consultation, du vote ou de la fiche.',
		en: 'The text is not about the subject of the consultation, the vote or the sheet.'
	}),
	advertising: message({
		fr: 'Le texte vend quelque chose, ou fait campagne.',
		en: 'The text sells something, or campaigns.'
	}),
	duplicate: message({
		fr: 'La même personne a déjà envoyé le même texte. Un seul reste affiché.',
		en: 'The same person has already sent the same text. Only one stays.'
	})
};
/** What a reason means: in the words of the contract, `own`, when it is one of its own. */
export const reasonExplanation = (reason: ModerationReason, own: string): string =>
	isOurReason(reason) ? explanations[reason]() : own;

const causes: Record<DecisionCause, () => string> = {
	'second-look': message({ fr: 'Second regard demandé', en: 'Second look asked' }),
	report: message({ fr: 'Signalé', en: 'Reported' }),
	detector: message({ fr: 'Repéré automatiquement', en: 'Spotted automatically' }),
	edited: message({ fr: 'Corrigé après avoir été masqué', en: 'Corrected after it was hidden' }),
	'before-publication': message({
		fr: 'À relire avant publication',
		en: 'To read before publication'
	}),
	'own-reading': message({ fr: 'Lecture de la coordination', en: 'Read by the coordination' })
};
export const causeLabel = (cause: DecisionCause): string => causes[cause]();

const outcomes: Record<Outcome, () => string> = {
	shown: message({ fr: 'Publié', en: 'Shown' }),
	hidden: message({ fr: 'Masqué', en: 'Hidden' })
};
export const outcomeLabel = (outcome: Outcome): string => outcomes[outcome]();

const found: Record<string, () => string> = {
	phone: message({ fr: 'un numéro de téléphone', en: 'a phone number' }),
	email: message({ fr: 'une adresse électronique', en: 'an e-mail address' }),
	nir: message({ fr: 'un numéro de sécurité sociale', en: 'a social security number' }),
	link: message({ fr: 'un lien', en: 'a link' }),
	'own-illness': message({ fr: 'la santé d’une personne', en: 'somebody’s health' })
};
/** What the detector saw, in words; a code that is not of the detector says nothing. */
export const foundWords = (codes: readonly string[]): string[] =>
	codes.flatMap((code) => found[code]?.() ?? []);
