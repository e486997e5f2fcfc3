import type { ConsentCount } from '../../methods/consent.ts';
import * as m from './consent-messages.ts';

/** Whether the proposal has consent, and why. `name` is quoted. */
export function consentSentence(
	{ agreements, objections, blocks, isAdopted }: ConsentCount,
	{ name, max }: { name: string; max: number }
): string {
	const why = { name, agreements, objections, blocks, max };
	if (isAdopted) return m.adopted(why);
	if (blocks > 0) return m.blocked(why);
	return objections > max ? m.objected(why) : m.nobodyAgrees(why);
}
