import { createTransport } from 'nodemailer';
import type { SendMail } from './send-mails.server.ts';

const CONNECT_WITHIN_MS = 10_000;
const SILENT_AT_MOST_MS = 30_000;

/** Sends plain-text mails through a real mail server. */
export function mailTransport({ url, from }: { url: string; from: string }): {
	send: SendMail;
	close: () => void;
} {
	const transport = createTransport({
		url,
		connectionTimeout: CONNECT_WITHIN_MS,
		greetingTimeout: CONNECT_WITHIN_MS,
		socketTimeout: SILENT_AT_MOST_MS,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
	const domain = address.split('@').at(-1) ?? 'localhost';
	return {
		send: async ({ id, recipient, subject, body, replyTo, stopUrl, senderName }) => {
			await transport.sendMail({
				from: senderName ? { name: senderName, address } : from,
				to: { name: '', address: recipient },
				...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
				subject,
				text: body,
				messageId: `<${id}@${domain}>`,
				headers: { 'Auto-Submitted': 'auto-generated', ...stopHeaders(stopUrl) }
			});
		},
		close: () => transport.close()
	};
}

/** One press in a mail program stops such mails (RFC 2369; RFC 8058). */
function stopHeaders(stopUrl: string | null | undefined): Record<string, string> {
	if (!stopUrl) return {};
	return {
		'List-Unsubscribe': `<${stopUrl}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
	};
}
