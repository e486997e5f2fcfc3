import {
	maxLength,
	nonEmpty,
	object,
	picklist,
	pipe,
	string,
	transform,
	trim,
	regex
} from 'valibot';
import { followUpDecisions } from './decisions.ts';
import { IDEA_DESCRIPTION_MAX, IDEA_TITLE_MAX } from './sources.ts';

const id = pipe(string(), regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, 'unknown'));
const line = pipe(
	string(),
	trim(),
	nonEmpty('title-needed'),
	maxLength(IDEA_TITLE_MAX, 'too-long')
);
export const REASON_MAX = 4_000;

export const ideaForm = object({
	ideaId: id,
	title: line,
	description: pipe(string(), trim(), maxLength(IDEA_DESCRIPTION_MAX, 'too-long'))
});
export const newIdeaForm = object({ title: line });
export const sourceForm = object({ ideaId: id, sourceId: id });
export const removeForm = object({ ideaId: id });

export const decisionForm = object({
	kind: picklist(['idea', 'contribution'], 'unknown'),
	id,
	decision: picklist(followUpDecisions, 'decision-needed'),
	reason: pipe(string(), trim(), nonEmpty('reason-needed'), maxLength(REASON_MAX, 'too-long')),
	revision: pipe(string(), regex(/^\d{1,6}$/, 'unknown'), transform(Number))
});
export const conclusionForm = object({
	conclusion: pipe(
		string(),
		trim(),
		nonEmpty('conclusion-needed'),
		maxLength(REASON_MAX, 'too-long')
	)
});
export const passageForm = object({
	fiche: pipe(string(), regex(/^\d{1,6}$/, 'unknown-fiche'), transform(Number)),
	field: string(),
	words: pipe(string(), nonEmpty('words-needed'))
});
export const unlinkForm = object({ followUpId: id, passageId: id });
export const discussionForm = object({
	fiche: pipe(string(), regex(/^\d{1,6}$/, 'unknown-fiche'), transform(Number))
});
