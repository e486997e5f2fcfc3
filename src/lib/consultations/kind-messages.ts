import { message } from '../shared/messages.ts';
import type {
	AgeGroup,
	EntryChannel,
	Level,
	PhaseKind,
	ProfileQuestion,
	Standing,
	Verification
} from './kinds.ts';
import type { ConsultationState } from './rules.ts';

const levels: Record<Level, () => string> = {
	information: message('Information', 'Information'),
	consultation: message('Consultation', 'Consultation'),
	concertation: message('Concertation', 'Dialogue'),
	'co-construction': message('Co-construction', 'Co-construction'),
	'co-decision': message('Codécision', 'Co-decision')
};
export const levelLabel = (level: Level): string => levels[level]();

const levelSentences: Record<Level, () => string> = {
	information: message(
		'On vous explique. Vos questions sont lues.',
		'You are told what is planned. Your questions are read.'
	),
	consultation: message(
		'Vous donnez votre avis. Ceux qui décident doivent y répondre.',
		'You give your opinion. Those who decide must answer it.'
	),
	concertation: message(
		'Vous discutez le projet avec ceux qui le préparent, avant la décision.',
		'You discuss the project with those who prepare it, before the decision.'
	),
	'co-construction': message(
		'Vous écrivez le projet avec ceux qui le préparent.',
		'You write the project together with those who prepare it.'
	),
	'co-decision': message(
		'Vous écrivez le projet, et vous prenez part à la décision.',
		'You write the project, and you take part in the decision.'
	)
};
export const levelSentence = (level: Level): string => levelSentences[level]();

const states: Record<ConsultationState, () => string> = {
	draft: message('Brouillon', 'Draft'),
	withdrawn: message('Retirée', 'Withdrawn'),
	announced: message('Annoncée', 'Announced'),
	open: message('Ouverte', 'Open'),
	between: message('Entre deux étapes', 'Between two steps'),
	'answer-owed': message('Réponse attendue', 'Answer owed'),
	answered: message('Réponse publiée', 'Answer published')
};
export const stateLabel = (state: ConsultationState): string => states[state]();

const phaseKinds: Record<PhaseKind, () => string> = {
	questionnaire: message('Questionnaire', 'Questionnaire'),
	contributions: message('Idées et témoignages', 'Ideas and testimonies'),
	statements: message('D’accord, pas d’accord', 'Agree or disagree')
};
export const phaseKindLabel = (kind: PhaseKind): string => phaseKinds[kind]();

const profileQuestions: Record<ProfileQuestion, () => string> = {
	'age-group': message('Votre âge', 'Your age'),
	commune: message('Votre commune', 'Your commune'),
	district: message('Votre quartier', 'Your district'),
	standing: message('Vous répondez comme', 'You answer as')
};
export const profileQuestionLabel = (question: ProfileQuestion): string =>
	profileQuestions[question]();

const ageGroups: Record<AgeGroup, () => string> = {
	'under-18': message('Moins de 18 ans', 'Under 18'),
	'18-29': message('18 à 29 ans', '18 to 29'),
	'30-44': message('30 à 44 ans', '30 to 44'),
	'45-59': message('45 à 59 ans', '45 to 59'),
	'60-74': message('60 à 74 ans', '60 to 74'),
	'75-and-over': message('75 ans et plus', '75 and over')
};
export const ageGroupLabel = (group: AgeGroup): string => ageGroups[group]();

const standings: Record<Standing, () => string> = {
	resident: message('Habitante, habitant', 'Resident'),
	professional: message('Professionnelle, professionnel', 'Professional'),
	both: message('Les deux', 'Both')
};
export const standingLabel = (standing: Standing): string => standings[standing]();

const verifications: Record<Verification, () => string> = {
	unverified: message('Sans compte, non vérifié', 'No account, unverified'),
	account: message('Avec un compte', 'With an account'),
	member: message('Membre d’un groupe', 'Member of a group'),
	facilitator: message('Saisi par l’animation', 'Entered by a facilitator')
};
export const verificationLabel = (verification: Verification): string =>
	verifications[verification]();

const channels: Record<EntryChannel, () => string> = {
	paper: message('Formulaire papier', 'Paper form'),
	oral: message('Réponse à l’oral', 'Spoken answer'),
	'post-it': message('Post-it', 'Sticky note'),
	phone: message('Téléphone', 'Phone')
};
export const channelLabel = (channel: EntryChannel): string => channels[channel]();
