import { requirePublic } from '#http/require.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	const account = requirePublic(event);
	return {
		locale: event.locals.locale,
		offersEnglish: event.locals.offersEnglish,
		demo: event.locals.demo,
		mailLeaves: event.locals.mailLeaves,
		me: account && { id: account.id, displayName: account.displayName }
	};
};
