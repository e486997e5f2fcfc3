import type { ContributionKind } from '#lib/consultations/contributions/contribution-kinds.ts';
import type { FollowUpDecision } from '#lib/consultations/follow-up/decisions.ts';
import type {
	EntryChannel,
	Level,
	PhaseOptions,
	ProfileQuestion
} from '#lib/consultations/kinds.ts';
import type { QuestionKind } from '#lib/consultations/questions/questions.ts';
import type { RichField } from '#lib/fiches/text/shape.ts';

/** A choice, and how many people out of a hundred like it. */
export type Liked = readonly [id: string, label: string, likes: number];

export type DemonstrationQuestion = {
	/** A name for conditions and follow-ups, inside this file. */
	key: string;
	kind: QuestionKind;
	title: string;
	help?: string;
	required?: boolean;
	/** single, multiple, ranking. */
	options?: readonly Liked[];
	maxChoices?: number;
	/** matrix: what is asked of each row, with how much of each column. */
	rows?: readonly Liked[];
	columns?: readonly Liked[];
	/** scale, number: bounds, what most people say, and what the ends mean. */
	scale?: { min: number; max: number; usual: number; ends?: readonly [string, string] };
	unit?: string;
	/** Asked only of those who chose one of these. */
	when?: { key: string; values: readonly string[] };
	/** short-text, long-text: what people wrote. */
	texts?: readonly string[];
};

export type DemonstrationContribution = {
	kind: ContributionKind;
	title: string;
	body: string;
	/** Title of a category. */
	category?: string;
	place?: string;
	/** Name of a commune. */
	commune?: string;
	supports: number;
	comments?: readonly { isFor: boolean; body: string }[];
	/** Grouped with the one that has this number. */
	mergedInto?: number;
	/** Hidden by the coordination, for this reason. */
	hidden?: 'named-person' | 'advertising' | 'personal-details';
};

export type DemonstrationStatement = {
	body: string;
	/** Out of a hundred of each of the two families of opinion. */
	agree: readonly [number, number];
	proposedBySomebody?: boolean;
};

type Phase<K extends string> = {
	kind: K;
	title: string;
	introduction: string;
	/** Days from the first start of the demonstration; negative in the past. */
	opensIn: number;
	closesIn: number;
	options?: PhaseOptions;
};
export type DemonstrationPhase =
	| (Phase<'questionnaire'> & { questions: readonly DemonstrationQuestion[] })
	| (Phase<'contributions'> & {
			categories: readonly string[];
			contributions: readonly DemonstrationContribution[];
	  })
	| (Phase<'statements'> & { statements: readonly DemonstrationStatement[] });

export type DemonstrationDecision = {
	idea: string;
	description: string;
	/** Numbers of contributions, and words that open answers hold. */
	from: { contributions?: readonly number[]; words?: readonly string[] };
	decision: FollowUpDecision;
	reason: string;
	passage?: { field: RichField; words: string };
};

export type DemonstrationConsultation = {
	fiche: number;
	title: string;
	level: Level;
	purpose: string;
	information: string;
	decider: string;
	/** Days from the first start. */
	decisionIn: number;
	canChange: string;
	cannotChange: string;
	audience: string;
	protection: string;
	answerOwner: string;
	easySummary: string;
	easyReviewers?: string;
	profileQuestions: readonly ProfileQuestion[];
	/** People who took part; those of the batches are among them. */
	people: number;
	batches: readonly { channel: EntryChannel; place: string; daysAgo: number; people: number }[];
	phases: readonly DemonstrationPhase[];
	/** Days from the first start. */
	resultsIn?: number;
	followUp?: {
		publishedIn: number;
		conclusion: string;
		decisions: readonly DemonstrationDecision[];
	};
};

/** What every consultation of the territory promises; each adds its own words. */
export const usualProtection =
	'Votre nom et votre adresse ne sont pas demandés. Un lien que vous seul recevez permet de relire, corriger ou retirer ce que vous avez donné.\n' +
	'Ce qui permettrait de reconnaître une personne n’est pas publié. Quand la réponse est publiée, plus personne, même nous, ne peut relier une réponse à un appareil ou à un compte.';
