import { expect, it } from 'vitest';
import { mentionMail, replyMail } from '../src/lib/fiches/comments/comment-mails.ts';
import { consentMail, decisionMail } from '../src/lib/fiches/suggestions/suggestion-mails.ts';
import {
	claimConfirmedMail,
	claimMail,
	claimRefusedMail
} from '../src/lib/groups/invitations/claim-mails.ts';
import { invitationMail } from '../src/lib/groups/invitations/invitation-mails.ts';
import {
	coordinatorEndedMail,
	roleEndedMail,
	roleGivenMail,
	seatEndedMail
} from '../src/lib/groups/people/people-mails.ts';
import {
	requestAcceptedMail,
	requestReceivedMail,
	requestRefusedMail
} from '../src/lib/groups/seats/mails.ts';
import { locales } from '../src/lib/shared/messages.ts';
import { sourcesUnder } from './support/sources.ts';

const GATE = 'src/lib/journal/record-mail.server.ts';
const TRANSPORT = 'src/lib/journal/mail-transport.server.ts';
/** A row of the outbox, whoever writes it: by Drizzle, or in words. */
const WRITES = /\binsert\(\s*mail\s*\)|insert\s+into\s+"?mail"?\b|\bcopy\s+"?mail"?\b/i;

const sources = sourcesUnder(['src', 'server'], ['.ts', '.js', '.svelte']).filter(
	({ path }) => !/\.test\.ts$/.test(path)
);

it('one function writes in the outbox: whoever sends a mail passes its limits', () => {
	const writers = sources.filter(({ text }) => WRITES.test(text)).map(({ path }) => path);
	expect(writers, 'call recordMail').toEqual([GATE]);
	// Under another name, the table would be written without being seen.
	const renamed = sources.filter(({ text }) => /\bmail as \w+|\w+ = mail;/.test(text));
	expect(renamed.map(({ path }) => path)).toEqual([]);
});

it('one file speaks to the mail server: what is not in the outbox does not leave', () => {
	const senders = sources.filter(({ text }) => /nodemailer/.test(text)).map(({ path }) => path);
	expect(senders).toEqual([TRANSPORT]);
});

it('a mail is in the language of whoever reads it, never of the page that caused it', () => {
	const declared = sources.flatMap(({ path, text }) =>
		[...text.matchAll(/^(?:export )?(?:const|function) (\w+Mail)\b(?! = mailText[<(])/gm)].map(
			([, name]) => `${path}: ${name}`
		)
	);
	expect(declared, 'mailText takes a language, message() that of the page').toEqual([]);
});

it('a mail has one greeting and one signature, put around it when it leaves', () => {
	const FRAME = 'src/lib/journal/mail-frame.ts';
	const greeting = /[`'](Bonjour|Hello)[ ,]|Maillage\\n[`']/;
	const greeters = sources
		.filter(({ path, text }) => path.startsWith('src/') && greeting.test(text))
		.map(({ path }) => path);
	expect(greeters, 'mailText gives what is said; mail-frame.ts greets and signs').toEqual([FRAME]);
});

it('no word of somebody who is not of the coordination stands in a subject', () => {
	const typed = 'ZORGLUB';
	const url = 'https://cls.exemple.test/c/brumeval';
	const named = { inviter: typed, contract: typed, group: typed, author: typed, by: typed };
	const about = { title: typed, note: typed, number: 3, count: 2, days: 7, accepts: true, url };
	const role = { role: typed, reason: typed, name: typed, address: typed };
	const said = { passage: typed, body: typed };
	const words = { ...named, ...about, ...role, ...said, endsAt: new Date() };
	const mails = [
		...locales.flatMap((locale) =>
			[
				...[mentionMail, replyMail, invitationMail],
				...[
					decisionMail,
					consentMail,
					requestReceivedMail,
					requestAcceptedMail,
					requestRefusedMail
				],
				...[roleGivenMail, roleEndedMail, coordinatorEndedMail, seatEndedMail],
				...[claimMail, claimConfirmedMail, claimRefusedMail]
			].map((mailOf) => mailOf(locale, words))
		)
	];
	for (const { subject, body } of mails) {
		expect(subject).not.toContain(typed);
		expect(body).toContain(typed);
	}
});
