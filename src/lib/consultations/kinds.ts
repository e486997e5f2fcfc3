/** The words of a consultation that the database, the rules and the pages share. */

/** Levels of participation shown on each consultation (domain research, §6). */
export const levels = [
	'information',
	'consultation',
	'concertation',
	'co-construction',
	'co-decision'
] as const;
export type Level = (typeof levels)[number];

export const publicationStatuses = ['draft', 'published', 'withdrawn'] as const;
export type PublicationStatus = (typeof publicationStatuses)[number];

export const phaseKinds = ['questionnaire', 'contributions', 'statements'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

/** Who may answer: anyone with the link, people with an account, members of the named groups. */
export const answererKinds = ['link', 'account', 'groups'] as const;
export type Answerers = (typeof answererKinds)[number];

export const namings = ['pseudonym', 'name'] as const;
export type Naming = (typeof namings)[number];

/** Moderation before publication, or after it. */
export const moderationMoments = ['before', 'after'] as const;
export type ModerationMoment = (typeof moderationMoments)[number];

export const profileQuestions = ['age-group', 'commune', 'district', 'standing'] as const;
export type ProfileQuestion = (typeof profileQuestions)[number];

export const ageGroups = ['under-18', '18-29', '30-44', '45-59', '60-74', '75-and-over'] as const;
export type AgeGroup = (typeof ageGroups)[number];

export const standings = ['resident', 'professional', 'both'] as const;
export type Standing = (typeof standings)[number];

/** What is known of the person behind an answer. */
export type Verification = 'unverified' | 'account' | 'member' | 'facilitator';

export const entryChannels = ['paper', 'oral', 'post-it', 'phone'] as const;
export type EntryChannel = (typeof entryChannels)[number];

export type { Visibility } from '../moderated/visibility.ts';

/** What a phase may allow, by kind; absent means no. */
export type PhaseOptions = {
	/** Contributions: a place on the map, a photo, support by others, comments for and against. */
	place?: boolean;
	photo?: boolean;
	support?: boolean;
	comments?: boolean;
	/** Statements: people propose new ones. */
	proposals?: boolean;
};
