import { message } from '../shared/messages.ts';
import { MODERATION_MONTHS } from '../treatments/durations.ts';
import type { TreatmentWords } from '../treatments/treatment.ts';
import { theCoordination } from '../treatments/words.ts';

const pressTerm = message({
	fr: 'Loi du 29 juillet 1881, articles 65 et 65-3 : trois mois pour agir, un an pour les propos les plus graves.',
	en: 'French law of 29 July 1881, articles 65 and 65-3: three months to bring an action, a year for the gravest words.'
});

export const reportsWords: TreatmentWords = {
	title: message({ fr: 'Les signalements', en: 'Reports' }),
	data: message({
		fr: 'Le texte signalé, la raison, le mot ajouté. De qui signale, une empreinte de l’appareil, qui ne mène à personne, même avec un compte.',
		en: 'The text that was reported, the reason, the words added. Of whoever reports, a fingerprint of the device, which leads to nobody, even with an account.'
	}),
	purpose: message({
		fr: 'Regarder ce que les gens trouvent déplacé, une fois par appareil.',
		en: 'Looking at what people find out of place, once per device.'
	}),
	seenBy: theCoordination,
	kept: message({
		fr: `Le mot ajouté est effacé à la décision ; le signalement, ${MODERATION_MONTHS} mois après.`,
		en: `The words added are erased at the decision; the report, ${MODERATION_MONTHS} months later.`
	}),
	source: pressTerm
};

export const decisionsWords: TreatmentWords = {
	title: message({ fr: 'Ce que la modération décide', en: 'What moderation decides' }),
	data: message({
		fr: 'Qui décide, de quel texte, pourquoi, ce qui est dit à son auteur, et la demande d’un second regard.',
		en: 'Who decides, of which text, why, what is said to its author, and the request for a second look.'
	}),
	purpose: message({
		fr: 'Rendre compte de chaque décision, et la revoir.',
		en: 'Giving account of each decision, and looking at it again.'
	}),
	seenBy: message({
		fr: 'Le public lit les décisions, sans texte ni nom. Les mots dits à l’auteur se lisent par lui et la coordination.',
		en: 'The public reads the decisions, without texts or names. The words said to the author are read by them and the coordination.'
	}),
	kept: message({
		fr: `Les décisions restent. Les mots dits à l’auteur, sa demande, et la photo d’une contribution masquée sont effacés ${MODERATION_MONTHS} mois après.`,
		en: `Decisions stay. The words said to the author, their request, and the photo of a contribution that is hidden are erased ${MODERATION_MONTHS} months later.`
	}),
	source: pressTerm
};
