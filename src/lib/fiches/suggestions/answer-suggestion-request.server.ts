import type { Db } from '../../database/database.server.ts';
import { announceWritten } from '../../documents/document-written.server.ts';
import { askConsent } from './ask-consent.server.ts';
import { answerConsent } from './answer-consent.server.ts';
import { decideSuggestions, type Decided } from './decide-suggestions.server.ts';
import type { SuggestionRequest } from './forms.ts';
import { recordSuggestions } from './record-suggestions.server.ts';
import type { SuggestionRefusal } from './suggestion-refusals.ts';
import { withdrawSuggestions } from './withdraw-suggestions.server.ts';

export type SuggestionPlace = {
	contractId: string;
	ficheId: string;
	accountId: string;
	url: string;
	now: Date;
};

/** Does what a checked request asks. Null when it is done and there is nothing more to say. */
export async function answerSuggestionRequest(
	db: Db,
	place: SuggestionPlace,
	request: SuggestionRequest
): Promise<Decided | SuggestionRefusal | null> {
	const done = await db.transaction<Decided | SuggestionRefusal | null>((tx) => {
		switch (request.action) {
			case 'propose':
				return recordSuggestions(tx, { ...place, ...request });
			case 'accept':
				return decideSuggestions(tx, { ...place, ids: request.ids, accepts: true, note: '' });
			case 'refuse':
				return decideSuggestions(tx, { ...place, ...request, accepts: false });
			case 'withdraw':
				return withdrawSuggestions(tx, { ...place, ids: request.ids });
			case 'ask-consent':
				return askConsent(tx, { ...place, ...request });
			case 'answer-consent':
				return answerConsent(tx, { ...place, ...request });
		}
	});
	if (done && typeof done === 'object' && done.documentId)
		announceWritten({ documentId: done.documentId, kind: 'fiche' });
	return done;
}
