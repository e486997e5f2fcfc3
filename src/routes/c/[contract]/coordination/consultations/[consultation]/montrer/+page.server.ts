import type { RequestEvent } from '@sveltejs/kit';
import { createPreviewLink, endPreviewLink, previewLinksPage } from '#http/preview-links.server.ts';
import { requireAccount } from '#http/require.server.ts';
import { getPrepared } from '../prepare.server.ts';
import type { Actions, PageServerLoad } from './$types';

async function preparedOf(event: RequestEvent) {
	const context = await getPrepared(event);
	return { ...context, subject: { kind: 'consultation' as const, id: context.consultation.id } };
}

export const load: PageServerLoad = async (event) => {
	requireAccount(event);
	return previewLinksPage(event, await preparedOf(event));
};

export const actions: Actions = {
	creer: async (event) => {
		requireAccount(event);
		return createPreviewLink(event, await preparedOf(event));
	},
	terminer: async (event) => {
		requireAccount(event);
		return endPreviewLink(event, await preparedOf(event));
	}
};
