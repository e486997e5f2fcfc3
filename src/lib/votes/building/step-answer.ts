import type { Fields } from '../../shared/merge-changes.ts';
import type { Missing } from '../rules.ts';

/** What a step gives back to its form when it was not saved: nothing that was typed is lost. */
export type StepAnswer = {
	typed: Fields;
	base: Fields;
	refusals?: Record<string, string>;
	refusal?: string;
	missing?: Missing[];
	conflicts?: Fields;
	/** The list of options was changed on screen only. */
	arranged?: boolean;
};
