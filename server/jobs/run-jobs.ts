import type { Logger } from 'pino';
import { deleteExpiredTries } from '#lib/accounts/limits.server.ts';
import { deleteExpiredLinks } from '#lib/accounts/links/email-links.server.ts';
import { deleteExpiredSessions } from '#lib/accounts/sessions/login-sessions.server.ts';
import type { Db, OpenDatabase } from '#lib/database/database.server.ts';
import { addressingOf } from '#lib/contracts/contact/addressing.server.ts';
import { mailTransport } from '#lib/journal/mail-transport.server.ts';
import { sendDueMails } from '#lib/journal/send-mails.server.ts';
import { eraseUnused } from '#lib/personal/erase-unused.server.ts';
import { forgetExpired } from '#lib/personal/forget-expired.server.ts';
import { closeReportsOfWithdrawn } from '#lib/moderation/reports/close-reports-of-withdrawn.server.ts';
import type { Configuration } from '../configuration.js';
import { openAndRemind } from './open-and-remind.ts';
import { repeat } from './repeat.ts';
import { settleVotes } from './settle-votes.ts';
import { tellPeople } from './tell-people.ts';
import { tellVoters } from './tell-voters.ts';

const MAIL_EVERY_MS = 2_000;
const VOTES_EVERY_MS = 3_000;
const NEWS_EVERY_MS = 60_000;
const CLEAN_EVERY_MS = 3_600_000;
const TIDY_EVERY_MS = 60_000;
const FORGET_EVERY_MS = 24 * 3_600_000;

/** Starts what runs beside the requests. Gives what stops it and waits for the work under way. */
export function runJobs(services: {
	db: Db;
	configuration: Configuration;
	log: Logger;
	tidy: OpenDatabase['tidy'];
}): () => Promise<void> {
	const { db, configuration, log, tidy } = services;
	const clean = async () => {
		const now = new Date();
		await deleteExpiredSessions(db);
		await deleteExpiredLinks(db, now);
		await deleteExpiredTries(db, now);
		await closeReportsOfWithdrawn(db);
	};
	const { host, port } = configuration;
	const origin = configuration.origin ?? `http://${host}:${port}`;
	const forget = async () => {
		const now = new Date();
		await forgetExpired(db, now);
		const signInUrl = configuration.smtpUrl ? `${origin}/connexion` : null;
		const { warned, erased } = await eraseUnused(db, { now, signInUrl });
		if (warned || erased) log.info({ warned, erased }, 'unused accounts');
	};
	const openVotes = openAndRemind({ db, log, origin });
	const tell = tellVoters({ db, log, origin });
	const jobs = [
		repeat({ name: 'clean', everyMs: CLEAN_EVERY_MS, work: clean, log }),
		repeat({ name: 'forget', everyMs: FORGET_EVERY_MS, work: forget, log }),
		repeat({ name: 'open-votes', everyMs: VOTES_EVERY_MS, work: openVotes, log }),
		repeat({ name: 'votes', everyMs: VOTES_EVERY_MS, work: settleVotes({ db, log }), log }),
		repeat({ name: 'vote-outcomes', everyMs: VOTES_EVERY_MS, work: tell, log }),
		...tellPeople({ db, log, origin }).map((news) =>
			repeat({ ...news, everyMs: NEWS_EVERY_MS, log })
		)
	];
	if (tidy) {
		let isOver = false;
		const work = () => tidy(() => isOver);
		const stop = repeat({ name: 'tidy', everyMs: TIDY_EVERY_MS, work, log });
		jobs.push(() => {
			isOver = true;
			return stop();
		});
	}
	if (configuration.smtpUrl) {
		const { send, close } = mailTransport({
			url: configuration.smtpUrl,
			from: configuration.mailFrom
		});
		const addressing = addressingOf(db, origin);
		const mails = async () => {
			const due = { send, now: () => new Date(), addressing };
			const { sent, failed } = await sendDueMails(db, due);
			if (sent || failed) log.info({ sent, failed }, 'mails');
		};
		const stop = repeat({ name: 'mails', everyMs: MAIL_EVERY_MS, work: mails, log });
		jobs.push(async () => {
			await stop();
			close();
		});
	}
	return async () => {
		await Promise.all(jobs.map((stop) => stop()));
	};
}
