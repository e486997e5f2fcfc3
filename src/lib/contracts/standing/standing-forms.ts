import * as v from 'valibot';
import { REASON_MIN, reasonText } from '../../installation/oversight-form.ts';
import { STANDINGS } from '../standing.ts';

/** What a contract becomes, from what it was on the page. What is hidden is hidden for a reason that everybody reads. */
export const standingForm = v.pipe(
	v.object({
		from: v.picklist(STANDINGS, 'missing'),
		to: v.picklist(STANDINGS, 'missing'),
		reason: reasonText
	}),
	v.forward(
		v.partialCheck(
			[['to'], ['reason']],
			({ to, reason }) => to !== 'hidden' || reason.length >= REASON_MIN,
			'reason-missing'
		),
		['reason']
	)
);
