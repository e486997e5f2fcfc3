import { message } from '../shared/messages.ts';
import type {
	AgeGroup,
	EntryChannel,
	Level,
	PhaseKind,
	ProfileQuestion,
	Standing
} from './kinds.ts';
import type { ConsultationState } from './rules.ts';
import {
	coConstruction,
	phone,
	concertation,
	consultation,
	draft,
	information,
	withdrawn
} from '../ui/words.ts';
import { agreeOrDisagree, answerOwed, answerPublished } from './words.ts';

const levels: Record<Level, () => string> = {
	information,
	consultation,
	concertation,
	'co-construction': coConstruction,
	'co-decision': message({ fr: 'Codécision', en: 'Co-decision' })
};
export const levelLabel = (level: Level): string => levels[level]();

const levelSentences: Record<Level, () => string> = {
	information: message({
		fr: 'On vous explique. Vos questions sont lues.',
		en: 'You are told what is planned. Your questions are read.'
	}),
	consultation: message({
		fr: 'Vous donnez votre avis. Ceux qui décident doivent y répondre.',
		en: 'You give your opinion. Those who decide must answer it.'
	}),
	concertation: message({
		fr: 'Vous discutez le projet avec ceux qui le préparent, avant la décision.',
		en: 'You discuss the project with those who prepare it, before the decision.'
	}),
	'co-construction': message({
		fr: 'Vous écrivez le projet avec ceux qui le préparent.',
		en: 'You write the project together with those who prepare it.'
	}),
	'co-decision': message({
		fr: 'Vous écrivez le projet, et vous prenez part à la décision.',
		en: 'You write the project, and you take part in the decision.'
	})
};
export const levelSentence = (level: Level): string => levelSentences[level]();

const states: Record<ConsultationState, () => string> = {
	draft,
	withdrawn,
	announced: message({ fr: 'Annoncée', en: 'Announced' }),
	open: message({ fr: 'Ouverte', en: 'Open' }),
	between: message({ fr: 'Entre deux étapes', en: 'Between two steps' }),
	'answer-owed': answerOwed,
	answered: answerPublished
};
export const stateLabel = (state: ConsultationState): string => states[state]();

const phaseKinds: Record<PhaseKind, () => string> = {
	questionnaire: message({ fr: 'Questionnaire', en: 'Questionnaire' }),
	contributions: message({ fr: 'Idées et témoignages', en: 'Ideas and testimonies' }),
	statements: agreeOrDisagree
};
export const phaseKindLabel = (kind: PhaseKind): string => phaseKinds[kind]();

const profileQuestions: Record<ProfileQuestion, () => string> = {
	'age-group': message({ fr: 'Votre âge', en: 'Your age' }),
	commune: message({ fr: 'Votre commune', en: 'Your commune' }),
	district: message({ fr: 'Votre quartier', en: 'Your district' }),
	standing: message({ fr: 'Vous répondez comme', en: 'You answer as' })
};
export const profileQuestionLabel = (question: ProfileQuestion): string =>
	profileQuestions[question]();

const ageGroups: Record<AgeGroup, () => string> = {
	'under-18': message({ fr: 'Moins de 18 ans', en: 'Under 18' }),
	'18-29': message({ fr: '18 à 29 ans', en: '18 to 29' }),
	'30-44': message({ fr: '30 à 44 ans', en: '30 to 44' }),
	'45-59': message({ fr: '45 à 59 ans', en: '45 to 59' }),
	'60-74': message({ fr: '60 à 74 ans', en: '60 to 74' }),
	'75-and-over': message({ fr: '75 ans et plus', en: '75 and over' })
};
export const ageGroupLabel = (group: AgeGroup): string => ageGroups[group]();

const standings: Record<Standing, () => string> = {
	resident: message({ fr: 'Habitante, habitant', en: 'Resident' }),
	professional: message({ fr: 'Professionnelle, professionnel', en: 'Professional' }),
	both: message({ fr: 'Les deux', en: 'Both' })
};
export const standingLabel = (standing: Standing): string => standings[standing]();

const channels: Record<EntryChannel, () => string> = {
	paper: message({ fr: 'Formulaire papier', en: 'Paper form' }),
	oral: message({ fr: 'Réponse à l’oral', en: 'Spoken answer' }),
	'post-it': message({ fr: 'Post-it', en: 'Sticky note' }),
	phone
};
export const channelLabel = (channel: EntryChannel): string => channels[channel]();
