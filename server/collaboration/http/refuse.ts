import type { ServerResponse } from 'node:http';
import { closeCodes, type CloseCode } from '#lib/documents/close-codes.ts';
import * as m from '#lib/documents/messages.ts';

const STATUS: Record<CloseCode, number> = {
	[closeCodes.unsupportedData]: 415,
	[closeCodes.tooLarge]: 413,
	[closeCodes.internalError]: 500,
	[closeCodes.restart]: 503,
	[closeCodes.tooSlow]: 503,
	[closeCodes.malformed]: 400,
	[closeCodes.sessionEnded]: 401,
	[closeCodes.withdrawn]: 403,
	[closeCodes.gone]: 404,
	[closeCodes.frozen]: 409,
	[closeCodes.documentFull]: 413,
	[closeCodes.tooManyMessages]: 429,
	[closeCodes.storageAway]: 503
};

const SENTENCES: Record<CloseCode, () => string> = {
	[closeCodes.unsupportedData]: m.notUnderstood,
	[closeCodes.tooLarge]: m.tooLarge,
	[closeCodes.internalError]: m.comeBack,
	[closeCodes.restart]: m.comeBack,
	[closeCodes.tooSlow]: m.comeBack,
	[closeCodes.malformed]: m.notUnderstood,
	[closeCodes.sessionEnded]: m.sessionEnded,
	[closeCodes.withdrawn]: m.notAllowed,
	[closeCodes.gone]: m.noSuchDocument,
	[closeCodes.frozen]: m.frozen,
	[closeCodes.documentFull]: m.documentFull,
	[closeCodes.tooManyMessages]: m.tooManyMessages,
	[closeCodes.storageAway]: m.comeBack
};

/** The ending of a live connection, said in HTTP. The header tells it from what a proxy on the way may answer by itself. */
export function endingHeader({ code, reason }: { code: CloseCode; reason: string }) {
	return { 'maillage-ending': `${code} ${reason}`.trim() };
}

export function statusOf(code: CloseCode): number {
	return STATUS[code];
}

/** Answers with a status, the code and a sentence; what is still arriving is not read. */
export function refuse(response: ServerResponse, code: CloseCode): void {
	refuseWith(response, { status: STATUS[code], code, sentence: SENTENCES[code]() });
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
