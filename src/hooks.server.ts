import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import {
	error,
	isHttpError,
	isRedirect,
	json,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { findLoginSession } from '#lib/accounts/sessions/login-sessions.server.ts';
import { isEnglishOffered } from '#lib/installation/settings/offered-languages.server.ts';
import { defaultLocale, installLocaleReader, isLocale, type Locale } from '#lib/shared/messages.ts';
import {
	defaultTimeZone,
	installTimeZoneReader,
	installTimeZoneWriter,
	type TimeZone
} from '#lib/shared/time-zone.ts';
import * as m from '#lib/ui/messages.ts';
import { withRefusedTitle } from '#lib/ui/refused-title.ts';
import { announcedBytes, bodyLimitOf, heavyFilesOf, withinLimit } from '#http/body-limits.ts';
import { withLighterFiles } from '#http/lighter-files.ts';
import { plainForm } from '#http/plain-form.ts';
import { isFromElsewhere, SIGNED_BY_ITS_ADDRESS } from '#http/own-origin.ts';
import { countRequest } from '#server/metrics/http-counts.ts';
import { getServices, openServices } from '#server/services.ts';
import lastPage from './error.html?raw';

const localeOfRequest = new AsyncLocalStorage<Locale>();
installLocaleReader(() => localeOfRequest.getStore() ?? defaultLocale);
const timeZoneOfRequest = new AsyncLocalStorage<{ contract: TimeZone | null }>();
installTimeZoneReader(() => timeZoneOfRequest.getStore()?.contract ?? defaultTimeZone);
installTimeZoneWriter((zone) => {
	const store = timeZoneOfRequest.getStore();
	if (store) store.contract = zone;
});

export const init: ServerInit = openServices;

const SLOW_S = 5;

/** Every request has an id: of its lines in the log, and the reference that a person reads when it fails. */
const withRequestId: Handle = async ({ event, resolve }) => {
	event.locals.requestId = randomUUID().slice(0, 8);
	const from = performance.now();
	const note = (status: number) => {
		const route = event.route.id;
		const seconds = (performance.now() - from) / 1000;
		countRequest({ route, status, seconds });
		const line = { request: event.locals.requestId, method: event.request.method, route, status };
		const { log } = getServices();
		const ms = Math.round(seconds * 1000);
		if (seconds >= SLOW_S) log.warn({ ...line, ms }, 'slow request');
		else log.debug({ ...line, ms }, 'request');
	};
	try {
		const response = await resolve(event);
		note(response.status);
		return response;
	} catch (thrown) {
		note(isRedirect(thrown) || isHttpError(thrown) ? thrown.status : 500);
		throw thrown;
	}
};

/** Chosen on this device, also where nothing else of the person can be known. */
const localeOfDevice = ({ cookies }: RequestEvent): Locale | null => {
	const chosen = cookies.get('langue');
	return isLocale(chosen) ? chosen : null;
};

/** Of the account, wherever it is known: a device may have been somebody else's. */
const localeOfReader = (event: RequestEvent): Locale =>
	event.locals.account?.locale ?? localeOfDevice(event) ?? defaultLocale;

/**
 * What is thrown before any page can be drawn (the database is away, a request is too heavy) is answered in words all the same,
 * in a page of our own or, to the script of a form, as the failure that it knows how to show.
 */
const withLastWords: Handle = async ({ event, resolve }) => {
	try {
		return await resolve(event);
	} catch (thrown) {
		if (isRedirect(thrown)) throw thrown;
		const status = isHttpError(thrown) ? thrown.status : 500;
		const locale = localeOfReader(event);
		const said = localeOfRequest.run(locale, () =>
			isHttpError(thrown)
				? thrown.body
				: handleError({ error: thrown, event, status, message: 'Internal Error' })
		);
		const body = (await said) as App.Error;
		if (event.request.headers.has('x-sveltekit-action'))
			return json({ type: 'error', error: body }, { status });
		const accepted = event.request.headers.get('accept') ?? '';
		const isRead = accepted.includes('text/html') || !accepted.includes('application/json');
		if (event.isDataRequest || !isRead) return json(body, { status });
		const page = lastPage
			.replace(`lang="${defaultLocale}"`, `lang="${locale}"`)
			.replace('%sveltekit.error.message%', body.message);
		return new Response(page, {
			status,
			headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
		});
	}
};

/** Before anything is read of whoever asks: see docs/decisions/0041-origin-sign-in-reports.md. */
const withOwnOrigin: Handle = async ({ event, resolve }) => {
	if (SIGNED_BY_ITS_ADDRESS.includes(event.route.id)) return resolve(event);
	if (!isFromElsewhere(event.request, event.url.origin)) return resolve(event);
	const locale = localeOfDevice(event) ?? defaultLocale;
	error(403, { message: localeOfRequest.run(locale, () => m.fromElsewhereText()) });
};

/** Where people may have written for long: the page itself says what is too long. */
const SPEAKS_FOR_ITSELF = /\/(repondre|reponse)\/\[phase\]$/;

/** What is too heavy for where it is sent is said so, whether it announces it or not, and before anything is made of it. */
const withBodyLimit: Handle = async ({ event, resolve }) => {
	const { request } = event;
	if (!request.body && announcedBytes(request) === 0) return resolve(event);
	const route = event.route.id ?? '';
	const limit = bodyLimitOf(route);
	const tooHeavy = thrownBy(() => error(413, { message: m.tooHeavyText() }));
	const heavy = heavyFilesOf(route);
	if (heavy && announcedBytes(request) <= heavy.bytes) {
		const lighter = withLighterFiles(request, heavy, tooHeavy);
		event.request = withinLimit(lighter ?? request, limit, tooHeavy);
		return resolve(event);
	}
	if (announcedBytes(request) > limit.bytes && !SPEAKS_FOR_ITSELF.test(route)) throw tooHeavy;
	event.request = withinLimit(request, limit, tooHeavy);
	return resolve(event);
};

function thrownBy(act: () => never): unknown {
	try {
		return act();
	} catch (thrown) {
		return thrown;
	}
}

/** PostgreSQL holds every character but one: no name, number, slug or search has it. */
const withPlainAddress: Handle = async ({ event, resolve }) => {
	if (/%00/.test(event.url.pathname + event.url.search)) error(404, { message: m.notFoundText() });
	return resolve(event);
};

/** What is sent as a form and cannot be read as one is said so, rather than taken for a failure of ours. */
const withReadableForm: Handle = async ({ event, resolve }) => {
	const { request } = event;
	const read = request.formData.bind(request);
	request.formData = async () => {
		// Read twice: a failure of ours.
		if (request.bodyUsed) return read();
		try {
			return plainForm(await read());
		} catch (thrown) {
			if ((thrown as { status?: unknown }).status === 413) throw thrown;
			error(400, { message: m.unreadableText() });
		}
	};
	return resolve(event);
};

const withServices: Handle = async ({ event, resolve }) => {
	const { db, configuration } = getServices();
	event.locals.db = db;
	event.locals.demo = configuration.demo;
	event.locals.mailLeaves = configuration.demo || configuration.smtpUrl !== null;
	event.locals.account = null;
	event.locals.sessionId = null;
	return resolve(event);
};

const withSession: Handle = async ({ event, resolve }) => {
	const secure = event.url.protocol === 'https:';
	const cookies = event.request.headers.get('cookie') ?? '';
	const found = await findLoginSession(event.locals.db, { cookies, secure });
	if (found) {
		event.locals.account = found.account;
		event.locals.sessionId = found.sessionId;
		if (found.renewed) {
			event.cookies.set(found.renewed.name, found.renewed.value, {
				path: '/',
				...found.renewed.attributes
			});
		}
	}
	return resolve(event);
};

/** Where a page sends no script of its own, nothing gives back what is typed early, and nothing has to. */
function withoutNeedless(html: string): string {
	return html.includes('__sveltekit_')
		? html
		: html.replace(/\s*<script data-typed-early[^]*?<\/script>/, '');
}

/** French unless the person chose otherwise, in their account or else on this device (cookie), and the installation offers it. */
const withLocale: Handle = async ({ event, resolve }) => {
	const chosen = localeOfReader(event);
	event.locals.offersEnglish = await isEnglishOffered(event.locals.db);
	const locale = event.locals.offersEnglish ? chosen : defaultLocale;
	event.locals.locale = locale;
	const answer = () =>
		resolve(event, {
			transformPageChunk: ({ html }) => withoutNeedless(html).replace('%lang%', locale)
		});
	return localeOfRequest.run(locale, () => timeZoneOfRequest.run({ contract: null }, answer));
};

const withHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	// Pages differ from one person to the next: no shared cache may keep them.
	if (!response.headers.has('cache-control'))
		response.headers.set('cache-control', 'private, no-cache');
	return response;
};

/** A page whose form was refused says so in its title; with a script, the layout says the same. */
const withTitleOfRefusal: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const isPage = response.headers.get('content-type')?.startsWith('text/html');
	const isRefused = response.status >= 400 && response.status < 500;
	if (event.request.method !== 'POST' || !isRefused || !isPage) return response;
	const { status } = response;
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	return new Response(withRefusedTitle(await response.text()), { status, headers });
};

export const handle: Handle = sequence(
	withRequestId,
	withLastWords,
	withOwnOrigin,
	withServices,
	withSession,
	withLocale,
	withHeaders,
	withTitleOfRefusal,
	withPlainAddress,
	withBodyLimit,
	withReadableForm
);

export const handleError: HandleServerError = ({ error: thrown, event, status, message }) => {
	const reference = event.locals.requestId;
	// Of ours: what a sender did wrong fills no log.
	if (status >= 500) {
		const about = { request: reference, route: event.route.id };
		getServices().log.error({ err: thrown, ...about }, 'request failed');
	}
	// Shown as it stands where no page of ours can be drawn.
	const words = `${m.brokenText()} ${m.errorReference({ reference })}`;
	if (status >= 500) return { message: words, reference };
	// Sent in a way that no form of ours is: SvelteKit says so in English.
	return { message: [405, 415].includes(status) ? m.unreadableText() : message, reference };
};
