import { countTry, networkOf } from '../../accounts/limits.server.ts';
import type { Db } from '../../database/database.server.ts';
import { readForm } from '../../shared/read-form.ts';
import { reportForm } from '../forms.ts';
import { writeTextKey } from '../text-kinds.ts';
import type { PeopleText } from '../texts.server.ts';
import { listReportReasons } from './list-report-reasons.server.ts';
import { recordReport } from './record-report.server.ts';

type Sent = {
	contractId: string;
	/** Null when there is nothing to report: whoever reports is thanked alike. */
	text: Pick<PeopleText, 'kind' | 'id' | 'homeId' | 'writtenAt'> | null;
	form: FormData;
	address: string;
	/** The random name of the browser that reports; asked for when it is kept only. */
	device: () => string;
	accountId: string | null;
};

/** Why a report is not taken, with what to fill the form with again. */
export type RefusedReport = {
	status: 400 | 429;
	typed: Record<string, string>;
	refusals: Record<string, string>;
	/** To wait before the next. */
	minutes: number;
};

/** Takes in a form of report; null when its sender is to be thanked. */
export async function answerReport(db: Db, sent: Sent): Promise<RefusedReport | null> {
	const { contractId, text, form, device } = sent;
	const read = readForm(reportForm, form);
	if (!read.ok) return { status: 400, typed: read.typed, refusals: read.refusals, minutes: 0 };
	const address = networkOf(sent.address);
	const wait = await countTry(['report-address', address]);
	if (wait) return { status: 429, typed: read.output, refusals: {}, minutes: wait.waitMinutes };
	if (!text) return null;
	const isMany = await countTry(['report-text-address', `${address} ${writeTextKey(text)}`]);
	if (isMany) return null;
	const offered = await listReportReasons(db, contractId, text);
	if (!offered.some(({ reason }) => reason === read.output.reason)) {
		const refusals = { reason: 'missing' };
		return { status: 400, typed: read.output, refusals, minutes: 0 };
	}
	const { kind, id, homeId } = text;
	const by = { device: device(), accountId: sent.accountId, now: new Date() };
	const reported = { contractId, kind, id, homeId, ...read.output, ...by };
	await db.transaction((tx) => recordReport(tx, reported));
	return null;
}
