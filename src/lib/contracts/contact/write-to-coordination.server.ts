import type { Db } from '../../database/database.server.ts';
import { MailRefused, recordMail } from '../../journal/record-mail.server.ts';
import type { MailBy, MailRefusal } from '../../journal/mail-limits.ts';
import { defaultLocale, type Locale } from '../../shared/messages.ts';
import { listCoordinatorMailboxes } from '../mailboxes.server.ts';
import type { Contract } from '../queries.server.ts';
import type { ContactMessage } from './contact-forms.ts';
import { contactMail } from './contact-mails.ts';

type Wanted = {
	contract: Pick<Contract, 'id' | 'replyTo'>;
	message: ContactMessage;
	by: MailBy;
	/** Address of the form. */
	url: string;
};

/**
 * Sends somebody's words to the mailbox that the coordination chose, or to each person who coordinates. Nobody reads these addresses on
 * the page. Says why when nobody would receive it: then nothing is written, and whoever wrote keeps their words.
 */
export async function writeToCoordination(
	db: Db,
	{ contract, message, by, url }: Wanted
): Promise<MailRefusal | 'nobody' | null> {
	try {
		return await db.transaction(async (tx) => {
			const recipients = await listRecipients(tx, contract);
			if (recipients.length === 0) return 'nobody';
			const refusals: MailRefusal[] = [];
			for (const { email, locale } of recipients) {
				const words = contactMail(locale, { ...message, url });
				const refusal = await recordMail(tx, {
					...{ kind: 'contact', by, contractId: contract.id, recipient: email, locale },
					...{ link: url, replyTo: message.email, ...words }
				});
				if (refusal) refusals.push(refusal);
			}
			if (refusals.length === recipients.length) throw new MailRefused(refusals[0]!);
			return null;
		});
	} catch (thrown) {
		if (thrown instanceof MailRefused) return thrown.refusal;
		throw thrown;
	}
}

async function listRecipients(
	tx: Db,
	{ id, replyTo }: Wanted['contract']
): Promise<{ email: string; locale: Locale }[]> {
	if (replyTo) return [{ email: replyTo, locale: defaultLocale }];
	return listCoordinatorMailboxes(tx, id);
}
