import { requireAccount } from '#http/require.server.ts';
import { readBase } from '#lib/shared/merge-changes.ts';
import { arrangeOptions, optionsIn, typedStep } from '#lib/votes/building/fields.ts';
import { textOf } from '#lib/shared/typed-form.ts';
import { readStep } from '#lib/votes/building/record-step.server.ts';
import { getPrepared, headOf, saveStep } from '../prepare.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	const context = await getPrepared(event);
	return {
		...(await headOf(event, context)),
		fields: await readStep(event.locals.db, context.vote, 'method'),
		said: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	default: async (event) => {
		requireAccount(event);
		await getPrepared(event);
		const form = await event.request.formData();
		const wanted = textOf(form.get('do'));
		if (!/^(add|up|down|remove)\b/.test(wanted))
			return saveStep(event, { step: 'method', form, next: '/personnes' });
		await getPrepared(event);
		const typed = typedStep('method', form);
		typed.options = JSON.stringify(arrangeOptions(optionsIn(typed), wanted));
		return { typed, base: readBase(form.get('base')), arranged: true };
	}
};
