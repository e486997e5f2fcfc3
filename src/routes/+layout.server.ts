import { requirePublic } from '#http/require.server.ts';
import { base64Of } from '#lib/shared/bytes.ts';
import { serverKeys } from '#lib/votes/box/server-keys.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	const account = requirePublic(event);
	return {
		locale: event.locals.locale,
		offersEnglish: event.locals.offersEnglish,
		demo: event.locals.demo,
		mailLeaves: event.locals.mailLeaves,
		me: account && {
			id: account.id,
			displayName: account.displayName,
			/** Seals what they begin in forms, on their device. */
			draftKey: base64Of(serverKeys().macOf(`drafts/${account.id}`))
		}
	};
};
