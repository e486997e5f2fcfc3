import { firstIn, type Typed } from '../../shared/typed-form.ts';
import { readAnswers } from '../questions/read-answers.ts';
import type { EntryPhase } from './entry-page.server.ts';
import type { EntryRefusal } from './outcomes.ts';

/**
 * What can be seen without the server: an impossible number, an empty form. The server looks again, and knows the communes.
 */
export function checkEntry(
	{ kind, questions }: Pick<EntryPhase, 'kind' | 'questions'>,
	typed: Typed
): EntryRefusal | null {
	if (kind === 'contributions') {
		const empty = ['title', 'body'].filter((name) => firstIn(typed, name).trim() === '');
		if (empty.length === 0) return null;
		return {
			code: 'to-correct',
			refusals: Object.fromEntries(empty.map((name) => [name, 'missing']))
		};
	}
	const { refusals, values, texts } = readAnswers(typed, questions);
	if (Object.keys(refusals).length) return { code: 'to-correct', refusals };
	const isEmpty = Object.keys(values).length + Object.keys(texts).length === 0;
	return isEmpty ? { code: 'empty' } : null;
}
