import type { FicheContext } from './fiche-context.server.ts';
import { mayComment, mayWriteFiche } from '../permissions.ts';

/** What the head of every page of a fiche needs. */
export function headOf({ fiche, actor, standing }: FicheContext) {
	return {
		fiche: {
			number: fiche.number,
			title: fiche.title,
			status: fiche.status,
			edition: fiche.edition
		},
		mayWrite: mayWriteFiche(actor, standing),
		mayComment: mayComment(actor)
	};
}
