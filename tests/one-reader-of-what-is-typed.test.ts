import { expect, it } from 'vitest';
import { sourcesUnder } from './support/sources.ts';

const READERS = 'src/lib/shared/typed/';
const sources = sourcesUnder(['src', 'server'], ['.ts', '.svelte']).filter(
	({ path }) => !/\.test\.ts$/.test(path) && !path.startsWith(READERS)
);

type Exceptions = Readonly<Record<string, string>>;

/** The lines of the code that look like this, but for the files that say why they may. */
function linesLike(pattern: RegExp, exceptions: Exceptions = {}): string[] {
	const found = sources.flatMap(({ path, text }) =>
		text
			.split('\n')
			.filter((line) => pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line))
			.map((line) => ({ path, line: line.trim() }))
	);
	const known = new Set(found.map(({ path }) => path));
	const idle = Object.keys(exceptions).filter((path) => !known.has(path));
	expect(idle, 'an exception that excuses nothing').toEqual([]);
	return found
		.filter(({ path }) => !Object.hasOwn(exceptions, path))
		.map(({ path, line }) => `${path}: ${line}`);
}

const hidden = 'a hidden field, which our own page filled';
const address = 'a number of an address, which our own link wrote';
const chosen = 'a choice in a list of our own page';
const C = 'src/lib/consultations';
const COORDINATION = 'src/routes/c/[contract]/coordination';
const CONSULTATION = 'src/routes/c/[contract]/consultations/[consultation]';

const NUMBER = String.raw`\b(?:Number(?:\.parse(?:Int|Float))?|parseInt|parseFloat)\(`;
const TYPED = String.raw`(?:\w*[fF]orm\.get|[pP]arams\b|firstIn\(|valuesIn\(|\btext\(|\btyped\b|\braw\b)`;

it('« 100 000 » is read alike in every form: none reads a number by itself', () => {
	const direct = new RegExp(`${NUMBER}.*${TYPED}|transform\\(Number\\)|valueAsNumber`);
	const exceptions: Exceptions = {
		[`${C}/questionnaire/receive-answer.server.ts`]: hidden,
		[`${C}/contributions/forms.ts`]: hidden,
		[`${C}/follow-up/forms.ts`]: hidden,
		'src/lib/fiches/comments/forms.ts': hidden,
		'src/lib/fiches/suggestions/forms.ts': chosen,
		'src/lib/previews/forms.ts': chosen,
		'src/lib/groups/invitations/invitation-forms.ts': chosen,
		'src/lib/groups/invitations/lists/forms.ts': chosen,
		'src/lib/groups/invitations/InvitationForm.svelte': chosen,
		[`${COORDINATION}/invitations/liste/+page.svelte`]: chosen,
		[`${CONSULTATION}/saisie/+page.server.ts`]: hidden,
		[`${CONSULTATION}/repondre/[phase]/+page.server.ts`]: address,
		[`${CONSULTATION}/papier/[phase]/+page.server.ts`]: address,
		[`${COORDINATION}/contrat/+page.server.ts`]: hidden,
		[`${COORDINATION}/consultations/nouvelle/+page.server.ts`]: address,
		[`${COORDINATION}/consultations/[consultation]/suite/passage/[followUp]/+page.server.ts`]:
			address,
		[`${COORDINATION}/consultations/[consultation]/questions/[phase]/+page.server.ts`]: hidden,
		[`${COORDINATION}/consultations/[consultation]/questions/[phase]/apercu/+page.server.ts`]:
			address,
		[`${COORDINATION}/votes/nouveau/+page.server.ts`]: address,
		[`${COORDINATION}/votes/[vote]/conclusion/+page.server.ts`]: hidden,
		[`${COORDINATION}/votes/[vote]/depouillement/[sheet]/+page.server.ts`]: address,
		[`${COORDINATION}/votes/[vote]/bureau/+page.server.ts`]: chosen,
		[`${COORDINATION}/votes/[vote]/electeurs/+page.server.ts`]: address
	};
	expect(linesLike(direct, exceptions), `call ${READERS}typed-number.ts`).toEqual([]);
});

it('spaces are taken out of a number in one place', () => {
	expect(linesLike(/replace\(\/\\s\/g, ''\)|replace\(',', '\.'\)/)).toEqual([]);
});

it('« le 1er mars 2027 » is read alike in every form: none reads a day by itself', () => {
	const direct = new RegExp(
		`(?:new Date|Date\\.parse)\\([^)]*${TYPED}|isoDate|isoTimestamp|valueAsDate|\\\\d\\{4\\}\\)?-\\(?\\\\d\\{2\\}|\\)\\[/`
	);
	const kept = 'tells a day that is kept from other texts';
	const exceptions: Exceptions = {
		'src/lib/shared/format.ts': kept,
		'src/lib/consultations/questions/kind-forms.ts': kept,
		'src/lib/fiches/text/document-content.ts': kept,
		'src/lib/fiches/text/document-shape.ts': kept,
		'src/lib/personal/copy-messages.ts': kept,
		'src/lib/contracts/themes/frameworks.ts': 'the edition of a national list, in our own file'
	};
	expect(linesLike(direct, exceptions), `call ${READERS}typed-day.ts`).toEqual([]);
});

it('one person once: no place that takes an address has rules of its own for it', () => {
	// A class of signs, a sign of arobase, a class of signs; the same of a library; capitals taken off.
	const direct =
		/[\])*+]@[[(\\]|v\.email\(|\b(rfcEmail|isEmail) =|\b(e?mail|address|adresse|mailbox)\w*\.(trim\(\)\.)?toLowerCase/i;
	const exceptions: Exceptions = {
		'src/lib/fiches/editor/comments/mention-search.svelte.ts':
			'the name of somebody who is mentioned',
		'src/lib/journal/mail-rules.ts': 'what a mail server answers, without the addresses it repeats',
		'src/lib/consultations/follow-up/publish-follow-up.server.ts': 'addresses that are kept',
		'src/lib/groups/invitations/invitations-page.server.ts': 'addresses that are kept',
		'src/lib/personal/copy-account.server.ts': 'an address that is kept',
		'src/lib/votes/roll/list-roll.server.ts': 'addresses that are kept'
	};
	expect(linesLike(direct, exceptions), `call ${READERS}typed-address.ts`).toEqual([]);
});

it('« j’en avais collé deux cents » : what a form brought is never cut without a word', () => {
	const cut = /(form\.get|form\.getAll|textOf|typed\w*|labels!?|steps|what!?)\(?[^;]*\.slice\(0,/;
	const exceptions: Exceptions = {
		'src/lib/accounts/passwords/passwords.server.ts':
			'what is looked up in a list, never what is kept',
		'src/routes/connexion/+page.server.ts': 'looked up, not kept',
		'src/routes/v/[[code]]/+page.server.ts': 'looked up, not kept',
		'src/routes/c/[contract]/votes/[vote]/verifier/+page.server.ts':
			'what is no receipt is shown again, in part',
		[`${COORDINATION}/moderation/moderation-place.server.ts`]:
			'refused as too long, and shown four times that length'
	};
	expect(linesLike(cut, exceptions)).toEqual([]);
});
