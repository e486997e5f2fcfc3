#!/usr/bin/env node
// @ts-nocheck: it stands alone, and is read by people who check votes.
// Checks the board of a vote of Maillage, offline, with nothing but Node.js 20 or later:
//
//     node verify-vote.mjs tableau.jsonl [recu.json …] [depouillement.json] [--key=CLÉ] [--old=ancien-tableau.jsonl]
//
// The board: each line is hashed, signed by one server key, chained to the line before, and comes when it may.
// Receipts: signed, and on the board, unchanged, in their place (those of a secret vote: from its closing). The bureau of a secret vote: each
// member proved their keys and confirmed those of all. A recount file: its ballots and its result are those
// that the board announced. An older copy of the board: it is the beginning of this one. `--key` is the public key of
// the server, noted elsewhere: without it, a server that made up another board with another key is seen only by those who
// hold a receipt. This file shares no code with the application that it checks.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const HASH = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KINDS = ['opened', 'cast', 'refused', 'revoked', 'closed', 'result', 'withdrawn'];

/** Canonical JSON: keys in order, no space. */
export function canonical(value) {
	if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const keys = Object.keys(value).filter((key) => value[key] !== undefined);
	return `{${keys.sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function isSigned({ hash, signature }, serverKey) {
	try {
		const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: serverKey }, format: 'jwk' });
		const bytes = Buffer.from(signature, 'base64url');
		// The last sign of a base64 text has bits that say nothing: only one way to write a signature is accepted.
		if (bytes.toString('base64url') !== signature) return false;
		return verify(null, Buffer.from(hash, 'hex'), key, bytes);
	} catch {
		return false;
	}
}

/** Everything wrong with a board; empty when it holds. `key` is the server key that one expects, if one knows it. */
export function boardProblems(text, key) {
	const lines = text.split('\n');
	const problems = lines.pop() === '' ? [] : ['the last line is cut'];
	const casts = new Map();
	const [castIds, envelopes] = [new Set(), new Set()];
	let [previous, vote, serverKey, last] = [null, null, key ?? null, null];
	lines.forEach((line, at) => {
		const say = (what) => problems.push(`line ${at}: ${what}`);
		let signed, said;
		try {
			signed = JSON.parse(line);
			said = JSON.parse(signed.entry);
		} catch {
			return say('cannot be read');
		}
		const { entry, hash, signature } = signed;
		if (JSON.stringify({ entry, hash, signature }) !== line) say('is not written as a line of a board');
		if (canonical(said) !== signed.entry) say('is not canonical JSON');
		if (sha256(signed.entry) !== signed.hash) say('its hash is not that of its entry');
		if (at === 0) [vote, serverKey] = [said.vote, serverKey ?? said.serverKey];
		if (at === 0 && said.serverKey !== serverKey) say('was opened with another server key');
		if (at === 0 && said.data?.bureau) for (const one of bureauProblems(said.data.bureau, said.vote)) say(one);
		if (at > 0 && 'serverKey' in said) say('a key is named by the first line only');
		if (!isSigned(signed, serverKey)) say('is not signed by the server key');
		if (said.position !== at) say(`says that it is line ${said.position}`);
		if (said.previous !== previous) say('does not follow the line before');
		if (said.vote !== vote) say('belongs to another vote');
		if (!KINDS.includes(said.kind)) say(`of an unknown kind: ${said.kind}`);
		if ((at === 0) !== (said.kind === 'opened')) say('the first line opens the vote, and no other');
		if (last === 'closed' && !['result', 'withdrawn'].includes(said.kind)) say('after closing, only a result');
		if (last === 'result' || last === 'withdrawn') say('nothing comes after the end');
		if (said.kind === 'result' && last !== 'closed') say('a result comes after closing');
		if (said.kind === 'cast') {
			const { cast, envelope, replaces } = said.data ?? {};
			if (!UUID.test(cast) || !HASH.test(envelope)) say('a cast without its identifiers');
			if (castIds.has(cast) || envelopes.has(envelope)) say('the same ballot twice');
			if (replaces !== null && !casts.delete(replaces)) say('replaces a ballot that does not stand');
			castIds.add(cast);
			envelopes.add(envelope);
			casts.set(at, envelope);
		}
		if (said.kind === 'closed' && said.data?.online !== casts.size)
			say(`announces ${said.data?.online} ballots; ${casts.size} stand`);
		[previous, last] = [signed.hash, said.kind];
	});
	return lines.length === 0 ? ['the board is empty'] : problems;
}

/** Everything wrong with a receipt, against a board that holds. */
export function receiptProblems(receipt, boardText) {
	const lines = boardText.split('\n').filter(Boolean).map((line) => JSON.parse(line));
	const { serverKey, vote } = JSON.parse(lines[0].entry);
	const problems = [];
	const saysLater = receipt.format === 'maillage-receipt/2';
	if (!saysLater && receipt.format !== 'maillage-receipt/1') return ['is not a receipt'];
	if (receipt.vote !== vote) problems.push('is the receipt of another vote');
	if (receipt.serverKey !== serverKey) problems.push('names another server key than the board');
	if (sha256(receipt.entry) !== receipt.hash) problems.push('its hash is not that of its entry');
	if (!isSigned(receipt, serverKey)) problems.push('is not signed by the server of this board');
	if (saysLater) return [...problems, ...laterProblems(receipt, vote, lines)];
	const line = lines[receipt.position];
	if (line?.entry !== receipt.entry || line?.hash !== receipt.hash)
		problems.push('is not on the board in its place');
	return problems;
}

/** Of a secret vote, what the server signed when it took an envelope: the board has it from the closing. */
function laterProblems(receipt, vote, lines) {
	const said = JSON.parse(receipt.entry);
	if (said.kind !== 'received' || said.vote !== vote) return ['is not of an envelope of this vote'];
	const entries = lines.map(({ entry }) => JSON.parse(entry));
	if (!entries.some(({ kind }) => kind === 'closed' || kind === 'withdrawn'))
		return ['the board says its ballots at closing: check again then'];
	const { cast, envelope } = said.data;
	const isThere = entries.some(
		({ kind, data }) => kind === 'cast' && data.cast === cast && data.envelope === envelope
	);
	return isThere ? [] : ['is not on the board: keep it, it is evidence'];
}

/** Whether both keys that a member of a bureau named signed what names them; the list, whether all members signed it. */
function bureauProblems(bureau, vote) {
	const problems = [];
	const isSignedBy = (point, text, signature) => {
		const bytes = Buffer.from(point, 'base64url');
		const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((half) => half.toString('base64url'));
		try {
			const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
			const raw = { key, dsaEncoding: 'ieee-p1363' };
			return verify('sha256', Buffer.from(text), raw, Buffer.from(signature, 'base64url'));
		} catch {
			return false;
		}
	};
	const { members, needed } = bureau;
	const keys = members.map(({ deviceKey, member, signingKey }) => ({ deviceKey, member, signingKey }));
	const list = sha256(canonical({ format: 'maillage-bureau/2', members: keys, needed, vote }));
	for (const { name, proof, confirmation, ...said } of members) {
		const { deviceKey, member, signingKey } = said;
		const text = canonical({ deviceKey, format: 'maillage-bureau-device/1', member, signingKey, vote });
		if (!isSignedBy(deviceKey, text, proof.device) || !isSignedBy(signingKey, text, proof.signing))
			problems.push(`${name} did not prove their keys`);
		const confirmed = canonical({ bureau: list, format: 'maillage-bureau-confirmed/1' });
		if (!isSignedBy(signingKey, confirmed, confirmation)) problems.push(`${name} did not confirm this bureau`);
	}
	return problems;
}

/** Everything wrong with a recount file, against the result that the board announced. */
export function resultProblems(file, boardText) {
	const entries = boardText.split('\n').filter(Boolean).map((line) => JSON.parse(JSON.parse(line).entry));
	const announced = entries.find(({ kind }) => kind === 'result')?.data;
	if (!announced) return ['the board announces no result yet'];
	const ballots = `[${file.ballots.map(({ ballot, count }) => canonical({ ballot, count })).sort().join(',')}]`;
	const problems = [];
	if (sha256(ballots) !== announced.ballots) problems.push('other ballots than those announced');
	if (sha256(canonical(file.result)) !== announced.result) problems.push('another result than the one announced');
	return problems;
}

/** Whether an older copy is the beginning of a board: nothing was removed or rewritten since. */
export function continues(oldText, boardText) {
	return boardText.startsWith(oldText);
}

function main(args) {
	const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
	const [boardPath, ...paths] = args.filter((arg) => !arg.startsWith('--'));
	if (!boardPath) throw new Error('usage: node verify-vote.mjs tableau.jsonl [recu.json …] [depouillement.json]');
	const board = readFileSync(boardPath, 'utf8');
	let isRight = true;
	const tell = (name, problems) => {
		if (problems.length > 0) isRight = false;
		console.log(problems.length === 0 ? `OK      ${name}` : `REFUSED ${name}`);
		for (const problem of problems) console.log(`        ${problem}`);
	};
	const problems = boardProblems(board, option('key'));
	tell(boardPath, problems);
	const old = option('old');
	if (old) tell(old, continues(readFileSync(old, 'utf8'), board) ? [] : ['is not the beginning of this board']);
	for (const path of problems.length === 0 ? paths : []) {
		const file = JSON.parse(readFileSync(path, 'utf8'));
		tell(path, 'entry' in file ? receiptProblems(file, board) : resultProblems(file, board));
	}
	process.exitCode = isRight ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
