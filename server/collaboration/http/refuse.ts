import type { ServerResponse } from 'node:http';
import { closeCodes, type CloseCode } from '#lib/documents/close-codes.ts';
import * as m from '#lib/documents/messages.ts';

const ANSWERS: Record<CloseCode, [status: number, sentence: () => string]> = {
	[closeCodes.unsupportedData]: [415, m.notUnderstood],
	[closeCodes.tooLarge]: [413, m.tooLarge],
	[closeCodes.internalError]: [500, m.comeBack],
	[closeCodes.restart]: [503, m.comeBack],
	[closeCodes.tooSlow]: [503, m.comeBack],
	[closeCodes.malformed]: [400, m.notUnderstood],
	[closeCodes.sessionEnded]: [401, m.sessionEnded],
	[closeCodes.withdrawn]: [403, m.notAllowed],
	[closeCodes.gone]: [404, m.noSuchDocument],
	[closeCodes.frozen]: [409, m.frozen],
	[closeCodes.documentFull]: [413, m.documentFull],
	[closeCodes.tooManyMessages]: [429, m.tooManyMessages],
	[closeCodes.storageAway]: [503, m.comeBack]
};

/** The ending of a live connection, said in HTTP. The header tells it from what a proxy on the way may answer by itself. */
export function endingHeader({ code, reason }: { code: CloseCode; reason: string }) {
	return { 'maillage-ending': `${code} ${reason}`.trim() };
}

export function statusOf(code: CloseCode): number {
	return ANSWERS[code][0];
}

/** Answers with a status, the code and a sentence; what is still arriving is not read. */
export function refuse(response: ServerResponse, code: CloseCode): void {
	const [status, sentence] = ANSWERS[code];
	refuseWith(response, { status, code, sentence: sentence() });
}

export function refuseMethod(response: ServerResponse): void {
	response.setHeader('allow', 'GET, POST');
	refuseWith(response, { status: 405, code: null, sentence: m.getOrPost() });
}

function refuseWith(
	response: ServerResponse,
	{ status, code, sentence }: { status: number; code: CloseCode | null; sentence: string }
): void {
	if (response.headersSent || response.destroyed) return;
	response.writeHead(status, {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store',
		connection: 'close',
		...(code === null ? {} : endingHeader({ code, reason: '' }))
	});
	response.end(`${sentence}\n`);
}
