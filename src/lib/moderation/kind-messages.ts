import type { TextKind } from '../consultations/text-kinds.ts';
import { message } from '../shared/messages.ts';
import type { ModerationReason } from './reasons.ts';
import type { DecisionCause, Outcome } from './rules.ts';

const kinds: Record<TextKind, () => string> = {
	'answer-text': message('Réponse à une question', 'Answer to a question'),
	contribution: message('Contribution', 'Contribution'),
	'contribution-comment': message('Argument', 'Argument'),
	statement: message('Phrase proposée', 'Proposed statement')
};
export const textKindLabel = (kind: TextKind): string => kinds[kind]();

const reasons: Record<ModerationReason, () => string> = {
	'health-data': message('Santé d’une personne', 'A person’s health'),
	'personal-details': message('Coordonnées ou détails personnels', 'Personal details'),
	'named-person': message('Personne nommée', 'A person is named'),
	insult: message('Insulte ou menace', 'Insult or threat'),
	discrimination: message('Propos haineux ou discriminatoire', 'Hateful or discriminatory words'),
	'off-topic': message('Hors sujet', 'Off topic'),
	advertising: message('Publicité', 'Advertising'),
	duplicate: message('Doublon', 'Duplicate')
};
export const reasonLabel = (reason: ModerationReason): string => reasons[reason]();

/** What each reason means: to whoever reports, to whoever is told, in the charter. */
const explanations: Record<ModerationReason, () => string> = {
	'health-data': message(
		'Le texte parle de la santé de quelqu’un, y compris de la vôtre : maladie, traitement, grossesse, handicap.',
		'The text speaks of somebody’s health, your own included: illness, treatment, pregnancy, disability.'
	),
	'personal-details': message(
		'On y lit un téléphone, une adresse, un numéro de sécurité sociale, ou de quoi reconnaître quelqu’un.',
		'It holds a phone number, an address, a social security number, or enough to recognise somebody.'
	),
	'named-person': message(
		'Une personne y est nommée, en bien ou en mal. On peut nommer un service, une fonction, un lieu.',
		'Somebody is named, for better or worse. A service, an office or a place may be named.'
	),
	insult: message(
		'On y insulte, menace ou humilie quelqu’un.',
		'It insults, threatens or humiliates somebody.'
	),
	discrimination: message(
		'On y rabaisse des personnes pour leur origine, leur religion, leur sexe, leur handicap, leur orientation ou leurs revenus.',
		'It belittles people for their origin, religion, sex, disability, orientation or income.'
	),
	'off-topic': message(
		'Le texte ne parle pas du sujet de la consultation.',
		'The text is not about the subject of the consultation.'
	),
	advertising: message(
		'Le texte vend quelque chose, ou fait campagne.',
		'The text sells something, or campaigns.'
	),
	duplicate: message(
		'La même personne a déjà envoyé le même texte. Un seul reste affiché.',
		'The same person has already sent the same text. Only one stays.'
	)
};
export const reasonExplanation = (reason: ModerationReason): string => explanations[reason]();

const causes: Record<DecisionCause, () => string> = {
	'second-look': message('Second regard demandé', 'Second look asked'),
	report: message('Signalé', 'Reported'),
	detector: message('Repéré automatiquement', 'Spotted automatically'),
	edited: message('Corrigé après avoir été masqué', 'Corrected after it was hidden'),
	'before-publication': message('À relire avant publication', 'To read before publication'),
	'own-reading': message('Lecture de la coordination', 'Read by the coordination')
};
export const causeLabel = (cause: DecisionCause): string => causes[cause]();

const outcomes: Record<Outcome, () => string> = {
	shown: message('Publié', 'Shown'),
	hidden: message('Masqué', 'Hidden')
};
export const outcomeLabel = (outcome: Outcome): string => outcomes[outcome]();

const found: Record<string, () => string> = {
	phone: message('un numéro de téléphone', 'a phone number'),
	email: message('une adresse électronique', 'an e-mail address'),
	nir: message('un numéro de sécurité sociale', 'a social security number'),
	link: message('un lien', 'a link'),
	'own-illness': message('la santé d’une personne', 'somebody’s health')
};
/** What the detector saw, in words; a code that is not of the detector says nothing. */
export const foundWords = (codes: readonly string[]): string[] =>
	codes.flatMap((code) => found[code]?.() ?? []);
