import type { Db } from '../../database/database.server.ts';
import { listHistory, listOpenReports } from '../history.server.ts';
import { causesOf } from '../rules.ts';
import { writeTextKey } from '../text-kinds.ts';
import { reasonsFor, type ReasonPeriod } from '../reason-rules.ts';
import { hashOf } from '../text-hash.server.ts';
import { wordsOf } from './text-words.ts';
import type { ModeratedText } from './waiting.server.ts';

/** What a form says to have had before its eyes: see `ticketFrom`. */
export const ticketOf = (text: ModeratedText): string =>
	`${writeTextKey(text)}:${hashOf(text)}:${text.decisionId ?? ''}`;

/** A text as a coordinator has it before their eyes, with all that helps to decide; who wrote it stays on the server. */
export async function viewText(db: Db, text: ModeratedText, periods: readonly ReasonPeriod[]) {
	const { kind, id, decisionId, heldReasons, homeKey, homeTitle } = text;
	const [history, reports] = await Promise.all([
		decisionId ? listHistory(db, text) : [],
		text.openReports ? listOpenReports(db, text) : []
	]);
	return {
		...{ kind, id, homeKey, homeTitle, history, reports },
		...{ about: text.about, number: text.number, isFor: text.isFor },
		...{ title: text.title, body: text.body, place: text.place, photo: text.photo },
		...{ hasPhoto: text.hasPhoto, visibility: text.visibility, writtenAt: text.writtenAt },
		...{ since: text.since, heldReasons, causes: causesOf(text) },
		reasons: reasonsFor(periods, { writtenAt: text.writtenAt, now: new Date() }),
		key: writeTextKey(text),
		ticket: ticketOf(text),
		words: wordsOf(text)
	};
}

export type TextView = Awaited<ReturnType<typeof viewText>>;
