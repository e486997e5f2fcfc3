#!/usr/bin/env node
// @ts-nocheck: it stands alone, and is read by people who check votes.
// Vérifie un vote de Maillage, hors ligne, avec Node.js 20 ou plus récent et rien d’autre :
//
//     node verify-vote.mjs tableau.jsonl questions.json recompte.json [recu.json …] [--key=CLÉ] [--old=ancien-tableau.jsonl] [--en]
//
// Le tableau : chaque ligne a son empreinte, la signature de la clé du serveur, celle de la ligne d’avant, et vient quand elle le peut ; le
// bureau d’un vote secret a prouvé et confirmé ses clés, et signé le résultat. `questions.json`, ce qui a été figé : c’est bien ce que dit la
// première ligne, et la graine du tirage vient de ce qu’elle annonce. `recompte.json` : ses bulletins et son résultat sont ceux que le tableau
// annonce ; sa question, ses options, ses réglages et sa graine, ceux qui ont été figés. Un reçu : signé, et sur le tableau, à sa place.
// `--key` est la clé publique du serveur, notée ailleurs : sans elle, un serveur qui inventerait un autre tableau avec une autre clé n’est vu
// que par ceux qui ont un reçu. `--old` est une copie plus ancienne du tableau : elle en est le début. Rien ici n’est partagé avec
// l’application. Il ne refait pas le décompte : `npm run recount -- recompte.json questions.json`, dans le code de Maillage, le fait.
// Fin : 0, tout ce qui a été donné est vrai ; 1, quelque chose est faux ; 2, quelque chose manque ou ne se lit pas.
//
// In English: add --en.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

let inEnglish = false;
const say = (fr, en) => (inEnglish ? en : fr);
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const HASH = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KINDS = ['opened', 'cast', 'refused', 'revoked', 'closed', 'result', 'withdrawn'];
const RECEIPT = ['format', 'vote', 'question', 'board', 'position', 'entry', 'hash', 'signature', 'serverKey'];
const RECOUNT = ['format', 'version', 'question', 'options', 'parameters', 'tieRule', 'ballots', 'result'];

/** Canonical JSON: keys in order, no space. */
export function canonical(value) {
	if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const keys = Object.keys(value).filter((key) => value[key] !== undefined);
	return `{${keys.sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
const isSame = (one, other) => canonical(one ?? null) === canonical(other ?? null);

/** The value of a JSON text, however it is spaced; throws on one that says a key twice, which two readers would read differently. */
function readPlain(text) {
	const value = JSON.parse(text);
	const signs = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\s+/g;
	const plain = text.replace(signs, (sign) => (/^["\d-]/.test(sign) ? JSON.stringify(JSON.parse(sign)) : ''));
	if (plain.length !== JSON.stringify(value).length) throw new SyntaxError('a key twice');
	return value;
}

/** The lines of a board, whatever its line ends. */
const linesOf = (text) => text.replaceAll('\r\n', '\n').trimEnd().split('\n');
const entriesOf = (boardText) => linesOf(boardText).map((line) => JSON.parse(JSON.parse(line).entry));
/** What a check says when what it is given is not even in form. */
const guarded = (check) => {
	try {
		return check();
	} catch {
		return [say('n’a pas la forme attendue', 'does not have the expected shape')];
	}
};

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

/** A signature of a device: P-256 and SHA-256, by the key whose raw point is given. */
function isSignedBy(point, text, signature) {
	try {
		const bytes = Buffer.from(point, 'base64url');
		const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((half) => half.toString('base64url'));
		const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
		const raw = { key, dsaEncoding: 'ieee-p1363' };
		return verify('sha256', Buffer.from(text), raw, Buffer.from(signature, 'base64url'));
	} catch {
		return false;
	}
}

/** Everything wrong with a board; empty when it holds. `key` is the server key that one expects, if one knows it. */
export function boardProblems(text, key) {
	const problems = [];
	const casts = new Map();
	const [castIds, envelopes] = [new Set(), new Set()];
	let [previous, vote, serverKey, last, bureau] = [null, null, key ?? null, null, null];
	const lines = text.trim() === '' ? [] : linesOf(text);
	lines.forEach((line, at) => {
		const tell = (fr, en) => problems.push(say(`ligne ${at} : ${fr}`, `line ${at}: ${en}`));
		let signed, said;
		try {
			signed = JSON.parse(line);
			said = JSON.parse(signed.entry);
			if (typeof said !== 'object' || said === null) throw new TypeError('no entry');
		} catch {
			return tell('elle ne se lit pas, ou elle est coupée', 'cannot be read, or is cut');
		}
		const { entry, hash, signature } = signed;
		if (JSON.stringify({ entry, hash, signature }) !== line)
			tell('elle n’est pas écrite comme une ligne de tableau', 'is not written as a line of a board');
		if (canonical(said) !== entry) tell('ce n’est pas du JSON canonique', 'is not canonical JSON');
		if (sha256(entry) !== hash) tell('son empreinte n’est pas celle de ce qu’elle dit', 'its hash is not that of its entry');
		if (at === 0) [vote, serverKey, bureau] = [said.vote, serverKey ?? said.serverKey, said.data?.bureau ?? null];
		if (at === 0 && said.serverKey !== serverKey)
			tell('le vote a été ouvert avec une autre clé du serveur', 'was opened with another server key');
		if (at === 0 && bureau) problems.push(...guarded(() => bureauProblems(bureau, said.vote)));
		if (at > 0 && 'serverKey' in said) tell('seule la première ligne nomme une clé', 'a key is named by the first line only');
		if (!isSigned(signed, serverKey)) tell('elle n’est pas signée par la clé du serveur', 'is not signed by the server key');
		if (said.position !== at) tell('elle ne porte pas le numéro de sa place', 'does not have the number of its place');
		if (said.previous !== previous) tell('elle ne suit pas la ligne d’avant', 'does not follow the line before');
		if (said.vote !== vote) tell('elle est d’un autre vote', 'belongs to another vote');
		if (!KINDS.includes(said.kind)) tell('elle est d’une sorte inconnue', 'is of an unknown kind');
		if ((at === 0) !== (said.kind === 'opened'))
			tell('la première ligne ouvre le vote, et aucune autre', 'the first line opens the vote, and no other');
		if (last === 'closed' && !['result', 'withdrawn'].includes(said.kind))
			tell('après la clôture, il ne vient qu’un résultat', 'after closing, only a result');
		if (last === 'result' || last === 'withdrawn') tell('rien ne vient après la fin', 'nothing comes after the end');
		if (said.kind === 'result' && last !== 'closed') tell('un résultat vient après la clôture', 'a result comes after closing');
		if (said.kind === 'cast') {
			const { cast, envelope, replaces } = said.data ?? {};
			if (!UUID.test(cast) || !HASH.test(envelope))
				tell('un bulletin sans ses identifiants', 'a cast without its identifiers');
			if (castIds.has(cast) || envelopes.has(envelope)) tell('le même bulletin deux fois', 'the same ballot twice');
			if (replaces !== null && !casts.delete(replaces))
				tell('elle remplace un bulletin qui ne compte plus', 'replaces a ballot that does not stand');
			castIds.add(cast);
			envelopes.add(envelope);
			casts.set(at, envelope);
		}
		if (said.kind === 'closed' && said.data?.online !== casts.size)
			tell(
				`elle n’annonce pas autant de bulletins en ligne qu’il en reste : ${casts.size}`,
				`does not announce as many online ballots as stand: ${casts.size}`
			);
		if (said.kind === 'result' && said.data?.bureau)
			problems.push(...guarded(() => signerProblems(said.data.bureau, bureau)));
		[previous, last] = [hash, said.kind];
	});
	return lines.length === 0 ? [say('le tableau est vide', 'the board is empty')] : problems;
}

/** How many lines, and how far the vote is: open, closed, counted or withdrawn. */
export function stateOfBoard(boardText) {
	const entries = entriesOf(boardText);
	const standing = new Set();
	for (const { kind, position, data } of entries) {
		if (kind !== 'cast') continue;
		if (data.replaces !== null) standing.delete(data.replaces);
		standing.add(position);
	}
	const states = {
		closed: ['clos, sans résultat annoncé', 'closed, no result announced'],
		result: ['clos, résultat annoncé', 'closed, result announced'],
		withdrawn: ['retiré', 'withdrawn']
	};
	const [fr, en] = states[entries.at(-1).kind] ?? ['encore ouvert', 'still open'];
	return say(
		`${entries.length} ${entries.length < 2 ? 'ligne' : 'lignes'}, ${standing.size} ${standing.size < 2 ? 'bulletin en ligne' : 'bulletins en ligne'}, vote ${fr}`,
		`${entries.length} ${entries.length === 1 ? 'line' : 'lines'}, ${standing.size} ${standing.size === 1 ? 'online ballot' : 'online ballots'}, vote ${en}`
	);
}

const keysOf = ({ members }) => members.map(({ deviceKey, member, signingKey }) => ({ deviceKey, member, signingKey }));
const hashOfBureau = (bureau, vote) =>
	sha256(canonical({ format: 'maillage-bureau/2', members: keysOf(bureau), needed: bureau.needed, vote }));

/** Whether both keys that a member of a bureau named signed what names them; the list, whether all members signed it. */
function bureauProblems(bureau, vote) {
	const problems = [];
	const list = hashOfBureau(bureau, vote);
	for (const { name, proof, confirmation, ...said } of bureau.members) {
		const { deviceKey, member, signingKey } = said;
		const text = canonical({ deviceKey, format: 'maillage-bureau-device/1', member, signingKey, vote });
		if (!isSignedBy(deviceKey, text, proof.device) || !isSignedBy(signingKey, text, proof.signing))
			problems.push(say(`${name} n’a pas prouvé ses clés`, `${name} did not prove their keys`));
		const confirmed = canonical({ bureau: list, format: 'maillage-bureau-confirmed/1' });
		if (!isSignedBy(signingKey, confirmed, confirmation))
			problems.push(say(`${name} n’a pas confirmé ce bureau`, `${name} did not confirm this bureau`));
	}
	return problems;
}

/** Those who signed a result: members of the bureau that the opening froze, each once, and as many as it takes. */
function signerProblems({ signatures }, bureau) {
	if (!bureau) return [];
	const keys = signatures.map(({ key }) => key);
	const known = bureau.members.map(({ signingKey }) => signingKey);
	const isRight = keys.every((key) => known.includes(key)) && new Set(keys).size === keys.length && keys.length >= bureau.needed;
	return isRight ? [] : [say('le résultat n’est pas signé par assez de membres du bureau', 'the result is not signed by enough members of the bureau')];
}

/** Everything wrong with a receipt, against a board that holds; `questions`: what was frozen, where it is known. */
export function receiptProblems(receipt, boardText, questions = null) {
	return guarded(() => {
		const lines = linesOf(boardText).map((line) => JSON.parse(line));
		const { serverKey, vote } = JSON.parse(lines[0].entry);
		const problems = [];
		const saysLater = receipt.format === 'maillage-receipt/2';
		if (!saysLater && receipt.format !== 'maillage-receipt/1') return [say('n’est pas un reçu', 'is not a receipt')];
		if (Object.keys(receipt).some((key) => !RECEIPT.includes(key)))
			problems.push(say('contient ce qu’un reçu ne contient pas', 'holds what no receipt holds'));
		if (receipt.vote !== vote) problems.push(say('est le reçu d’un autre vote', 'is the receipt of another vote'));
		if (questions && receipt.question !== questions.title) problems.push(say('nomme une autre question', 'names another question'));
		if (receipt.serverKey !== serverKey)
			problems.push(say('nomme une autre clé du serveur que le tableau', 'names another server key than the board'));
		if (sha256(receipt.entry) !== receipt.hash)
			problems.push(say('son empreinte n’est pas celle de ce qu’il dit', 'its hash is not that of its entry'));
		if (!isSigned(receipt, serverKey))
			problems.push(say('n’est pas signé par le serveur de ce tableau', 'is not signed by the server of this board'));
		if (saysLater) return [...problems, ...laterProblems(receipt, vote, lines)];
		const line = lines[receipt.position];
		const isThere = line?.entry === receipt.entry && line?.hash === receipt.hash && line?.signature === receipt.signature;
		if (!isThere || JSON.parse(receipt.entry).kind !== 'cast')
			problems.push(say('n’est pas sur le tableau à sa place', 'is not on the board in its place'));
		return problems;
	});
}

/** Of a secret vote, what the server signed when it took an envelope: the board has it from the closing. */
function laterProblems(receipt, vote, lines) {
	const said = JSON.parse(receipt.entry);
	if (said.kind !== 'received' || said.vote !== vote || receipt.position !== null)
		return [say('n’est pas d’une enveloppe de ce vote', 'is not of an envelope of this vote')];
	const entries = lines.map(({ entry }) => JSON.parse(entry));
	if (!entries.some(({ kind }) => kind === 'closed' || kind === 'withdrawn'))
		return [say('le tableau dira ses bulletins à la clôture : vérifiez de nouveau alors', 'the board says its ballots at closing: check again then')];
	const { cast, envelope } = said.data;
	const isThere = entries.some(({ kind, data }) => kind === 'cast' && data.cast === cast && data.envelope === envelope);
	return isThere ? [] : [say('n’est pas sur le tableau : gardez-le, c’est une preuve', 'is not on the board: keep it, it is evidence')];
}

/** Everything wrong with what was frozen, against the first line of a board. */
export function questionsProblems(questions, boardText) {
	return guarded(() => {
		const [{ vote, data }] = entriesOf(boardText);
		if (sha256(canonical(questions)) !== data.frozenSha256)
			return [say('n’est pas ce que le vote a figé : l’empreinte n’est pas celle du tableau', 'is not what the vote froze: its fingerprint is not that of the board')];
		const problems = [];
		if (questions.vote !== vote) problems.push(say('est d’un autre vote', 'is of another vote'));
		const said = { drawSeed: questions.drawSeed, opensAt: questions.opensAt, closesAt: questions.closesAt, publicKey: questions.publicKey };
		for (const [name, value] of Object.entries(said))
			if (name in data && !isSame(value, data[name])) problems.push(say(`dit autre chose que le tableau : ${name}`, `says otherwise than the board: ${name}`));
		for (const name of ['draw', 'bureau'])
			if (!isSame(questions[name], data[name])) problems.push(say(`dit autre chose que le tableau : ${name}`, `says otherwise than the board: ${name}`));
		if (!isSame(questions.roll, { count: data.rollCount, sha256: data.rollSha256 }))
			problems.push(say('dit une autre liste de votants que le tableau', 'says another roll than the board'));
		return [...problems, ...seedProblems(questions)];
	});
}

/** The seed of a draw: of the number of the server, the words of the coordination, and the bureau of a secret vote. */
function seedProblems({ vote, draw, drawSeed, bureau }) {
	if (!draw) return [];
	const { secret, words } = draw;
	const list = bureau ? hashOfBureau(bureau, vote) : null;
	const seed = sha256(canonical({ bureau: list, format: 'maillage-draw/2', secret, vote, words }));
	return seed === drawSeed && draw.bureau === list
		? []
		: [say('la graine du tirage ne vient pas de ce qui est annoncé', 'the seed of the draw does not come from what is announced')];
}

/** Everything wrong with a recount file, against the result that the board announced; and its words, against what was frozen. */
export function resultProblems(file, boardText, questions = null) {
	return guarded(() => {
		const entries = entriesOf(boardText);
		const announced = entries.find(({ kind }) => kind === 'result')?.data;
		if (!announced) return [say('le tableau n’annonce pas encore de résultat', 'the board announces no result yet')];
		const problems = [];
		const ballots = groupedBallots(file.ballots);
		if (!ballots || sha256(`[${ballots.map(canonical).sort().join(',')}]`) !== announced.ballots)
			problems.push(say('ses bulletins ne sont pas ceux qui sont annoncés', 'other ballots than those announced'));
		if (sha256(canonical(file.result)) !== announced.result)
			problems.push(say('son résultat n’est pas celui qui est annoncé', 'another result than the one announced'));
		return questions ? [...problems, ...wordsProblems(file, questions)] : problems;
	});
}

/** Identical ballots together; null when a line counts none, or not a whole number. */
function groupedBallots(lines) {
	const counts = new Map();
	for (const { ballot, count, ...more } of lines) {
		if (!Number.isSafeInteger(count) || count < 1 || Object.keys(more).some((key) => key !== 'way' && key !== 'voterName' && key !== 'voteId' && key !== 'number')) return null;
		const text = canonical(ballot);
		counts.set(text, (counts.get(text) ?? 0) + count);
	}
	return [...counts].map(([text, count]) => ({ ballot: JSON.parse(text), count }));
}

/** The question, the names of the options, the rules and the seed of a recount file: those that were frozen. */
function wordsProblems(file, questions) {
	const problems = [];
	if (file.format !== 'maillage-recount' || file.version !== 1 || Object.keys(file).some((key) => !RECOUNT.includes(key)))
		problems.push(say('n’est pas écrit comme un fichier de recompte', 'is not written as a recount file'));
	if (file.question !== questions.title) problems.push(say('pose une autre question que celle qui a été figée', 'asks another question than the one that was frozen'));
	if (!isSame(file.options, questions.options.map(({ label }) => label)))
		problems.push(say('ne nomme pas les options qui ont été figées, dans leur ordre', 'does not name the options that were frozen, in their order'));
	if (!isSame(file.parameters, questions.parameters))
		problems.push(say('n’est pas compté avec les réglages qui ont été figés', 'is not counted with the settings that were frozen'));
	const seed = questions.drawSeed;
	const rule = seed === null ? { kind: 'none' } : { kind: 'draw', seed };
	if (!isSame(file.tieRule, rule)) problems.push(say('ne départage pas les égalités comme il a été figé', 'does not break ties as was frozen'));
	return problems;
}

/**
 * What the bureau signed: the ballots that its devices found. It is written again from the recount file, where nothing else was counted:
 * null when it cannot be (paper, or reasons, which are published apart).
 */
export function totalsProblems(file, boardText) {
	const entries = entriesOf(boardText);
	const result = entries.find(({ kind }) => kind === 'result')?.data;
	const word = result?.bureau;
	if (!word?.totals || result.castOnPaper > 0) return null;
	const head = JSON.parse(linesOf(boardText)[entries.findIndex(({ kind }) => kind === 'closed')]).hash;
	const ballots = groupedBallots(file.ballots)?.map((line) => ({ line, key: JSON.stringify(line.ballot) })) ?? [];
	ballots.sort((a, b) => (a.key < b.key ? -1 : 1));
	const { vote, data } = entries[0];
	const unreadable = data.bureau ? { unreadable: word.unreadable ?? [] } : {};
	const text = canonical({ ballots: ballots.map(({ line }) => line), head, reasons: [], ...unreadable, vote });
	// The reasons of a consent are signed with its ballots, and published apart.
	if (sha256(text) !== word.totals && file.result?.method === 'consent') return null;
	return sha256(text) === word.totals && word.signatures.every(({ key, signature }) => isSignedBy(key, text, signature))
		? []
		: [say('le bureau n’a pas signé ces bulletins', 'the bureau did not sign these ballots')];
}

/** Whether an older copy is the beginning of a board: nothing was removed or rewritten since. */
export function continues(oldText, boardText) {
	const [old, now] = [linesOf(oldText), linesOf(boardText)];
	return old.every((line, at) => line === now[at]);
}

/**
 * Checks the files of a vote together. `files`: what their names hold, the board first. Says what was checked, and what was not; `code`:
 * 0 all true, 1 something is false, 2 something is missing or cannot be read.
 *
 * @typedef {{ name: string, text: string }} Given
 * @param {{ board: Given, files?: Given[], key?: string, old?: Given, english?: boolean }} given
 */
export function checkVote({ board, files = [], key, old, english = false }) {
	inEnglish = english;
	const lines = [];
	let code = 0;
	const worse = (at) => (code = code === 1 ? 1 : at);
	const tell = (name, problems, checked = []) => {
		if (problems.length > 0) worse(1);
		lines.push(`${problems.length === 0 ? say('VRAI    ', 'TRUE    ') : say('REFUSÉ  ', 'REFUSED ')}${name}`);
		for (const line of problems.length === 0 ? checked : problems) lines.push(`        ${line}`);
	};
	const missing = (text) => {
		worse(2);
		lines.push(say(`MANQUE  ${text}`, `MISSING ${text}`));
	};
	const problems = boardProblems(board.text, key);
	const state = problems.length === 0 ? [stateOfBoard(board.text)] : [];
	tell(board.name, problems, [...state, say('lignes, signatures et ordre vérifiés', 'lines, signatures and order checked')]);
	if (problems.length > 0) return { lines, code };
	if (!key) lines.push(say('        clé du serveur : celle du tableau lui-même, faute de --key', '        key of the server: that of the board itself, for want of --key'));
	if (old)
		tell(old.name, continues(old.text, board.text) ? [] : [say('n’est pas le début de ce tableau', 'is not the beginning of this board')], [say('est le début de ce tableau', 'is the beginning of this board')]);
	const read = files.map(({ name, text }) => ({ name, file: readFile(text) }));
	const frozen = read.find(({ file }) => kindOf(file) === 'questions');
	const isBound = frozen && questionsProblems(frozen.file, board.text).length === 0;
	for (const { name, file } of read) {
		const kind = kindOf(file);
		if (kind === null) {
			worse(2);
			lines.push(say(`ILLISIBLE ${name}`, `UNREADABLE ${name}`), say('        ce n’est ni questions.json, ni recompte.json, ni un reçu', '        this is neither questions.json, nor recompte.json, nor a receipt'));
			continue;
		}
		const questions = isBound ? frozen.file : null;
		if (kind === 'questions')
			tell(name, questionsProblems(file, board.text), [
				say('question, options, règles et liste : ce qui a été figé à l’ouverture', 'question, options, rules and roll: what was frozen at the opening'),
				...(file.draw ? [say('graine du tirage : elle vient de ce qui est annoncé', 'seed of the draw: it comes from what is announced')] : [])
			]);
		if (kind === 'receipt')
			tell(name, receiptProblems(file, board.text, questions), [
				say('signé, et sur le tableau ; l’adresse qu’il donne n’est pas vérifiée', 'signed, and on the board; the address that it gives is not checked')
			]);
		if (kind === 'recount') {
			const found = resultProblems(file, board.text, questions);
			const bureau = found.length === 0 ? totalsWord(file, board.text) : [];
			tell(name, [...found, ...(bureau ?? [])], [
				say('bulletins et résultat : ceux que le tableau annonce', 'ballots and result: those that the board announces'),
				...(questions ? [say('question, options, réglages et graine : ceux qui ont été figés', 'question, options, settings and seed: those that were frozen')] : []),
				...bureauWords(board.text, bureau)
			]);
			if (!frozen)
				missing(say('questions.json : la question et les noms des options de ce fichier ne sont pas vérifiés', 'questions.json: the question and the names of the options of this file are not checked'));
		}
	}
	return { lines, code };
}

const totalsWord = (file, boardText) => {
	try {
		return totalsProblems(file, boardText);
	} catch {
		return [say('les signatures du bureau n’ont pas la forme attendue', 'the signatures of the bureau do not have the expected shape')];
	}
};

/** Of a secret vote: whether the signatures of its bureau could be checked. */
function bureauWords(boardText, bureau) {
	const [{ data }] = entriesOf(boardText);
	if (!data.bureau) return [];
	return bureau === null
		? [say('signatures du bureau : de ses membres, mais sur un texte qui n’est pas publié (papier ou raisons)', 'signatures of the bureau: by its members, but on a text that is not published (paper or reasons)')]
		: [say('signatures du bureau : elles portent sur ces bulletins', 'signatures of the bureau: they are of these ballots')];
}

function readFile(text) {
	try {
		return readPlain(text);
	} catch {
		return null;
	}
}

function kindOf(file) {
	if (typeof file !== 'object' || file === null || Array.isArray(file)) return null;
	if (file.format === 'maillage-recount' || ('ballots' in file && 'result' in file)) return 'recount';
	if ('entry' in file) return 'receipt';
	return 'electorate' in file && 'options' in file ? 'questions' : null;
}

function main(args) {
	const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
	inEnglish = args.includes('--en');
	const read = (path) => {
		try {
			return { name: path, text: readFileSync(path, 'utf8') };
		} catch {
			console.log(say(`Ce fichier ne peut pas être lu : ${path}`, `This file cannot be read: ${path}`));
			return process.exit(2);
		}
	};
	const [board, ...files] = args.filter((arg) => !arg.startsWith('--')).map(read);
	if (!board) {
		console.log('node verify-vote.mjs tableau.jsonl questions.json recompte.json [recu.json …] [--key=…] [--old=…] [--en]');
		return process.exit(2);
	}
	const old = option('old');
	const { lines, code } = checkVote({ board, files, key: option('key'), old: old && read(old), english: inEnglish });
	console.log(lines.join('\n'));
	process.exitCode = code;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
