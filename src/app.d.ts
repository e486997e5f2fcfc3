import type { Account } from '#lib/accounts/actor.ts';
import type { Db } from '#lib/database/database.server.ts';
import type { TimeZone } from '#lib/shared/time-zone.ts';
import type { Locale } from '#lib/shared/messages.ts';

declare global {
	namespace App {
		interface Locals {
			db: Db;
			locale: Locale;
			/** Whether the person may ask for pages in English. */
			offersEnglish: boolean;
			/** Null for a visitor. Pages use `requireAccount` or `requirePublic` rather than this. */
			account: Account | null;
			/** SHA-256 (hex) of the session token. */
			sessionId: string | null;
			/** Drawn at random: ties the lines of the log, and is shown where a request fails. */
			requestId: string;
			/** True when the demonstration territory and its outbox may be shown. */
			demo: boolean;
			/** False where nothing sends the mails that are written: no SMTP, and no outbox that people read. */
			mailLeaves: boolean;
		}
		interface PageData {
			/** Of the contract that the page is about; none on pages that are of no contract. */
			timeZone?: TimeZone;
		}
		interface Error {
			message: string;
			/** Of the page that says it, where the page of its status would say less. */
			title?: string;
			reference?: string;
		}
	}
}

export {};
