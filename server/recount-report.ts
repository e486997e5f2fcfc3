import type { Turnout, VoteResult } from '../src/lib/votes/methods/count-vote.ts';
import { canonicalJson } from '../src/lib/shared/canonical-json.ts';
import { sha256Hex } from '../src/lib/shared/hash.server.ts';
import {
	differencesOf,
	parseRecountFile,
	recount,
	type Difference,
	type RecountFile,
	type RecountProblem
} from '../src/lib/votes/methods/recount-file.ts';

/** What the command prints, and how it ends. */
export type Report = { lines: string[]; exitCode: 0 | 1 | 2 };

const MOST_DIFFERENCES = 20;

const refusals: Record<RecountProblem, string> = {
	'not-json':
		'Ce fichier n’est pas du JSON lisible : téléchargez-le à nouveau depuis la page du résultat.',
	'other-format': 'Ce fichier n’est pas un fichier de recompte de Maillage.',
	'other-version':
		'Ce fichier de recompte est d’une autre version : il faut un Maillage plus récent pour le relire.',
	malformed:
		'Ce fichier de recompte est abîmé ou incomplet : une de ses parties n’a pas la forme attendue.',
	setup:
		'Les règles écrites dans ce fichier ne vont pas avec ses options : il ne peut pas être recompté.',
	'too-many-ballots': 'Ce fichier annonce trop de bulletins pour être compté exactement.'
};

const ballotWords: Record<keyof Turnout, string> = {
	cast: 'bulletins reçus',
	expressed: 'bulletins exprimés',
	blank: 'bulletins blancs',
	abstention: 'abstentions',
	invalid: 'bulletins non valables'
};

/**
 * Counts the ballots of a recount file again and says in words what came out. `questions`: what the vote froze, as it was downloaded; without
 * it nobody knows whether the names of the options are those that people voted on, and the report says so.
 */
export async function reportOf(content: string, questions: string | null = null): Promise<Report> {
	const file = parseRecountFile(content);
	if ('problem' in file) return { lines: [refusals[file.problem]], exitCode: 2 };
	const frozen = questions === null ? null : readFrozen(questions);
	if (questions !== null && !frozen) return { lines: [NOT_FROZEN], exitCode: 2 };
	const result = await recount(file);
	const head = [`Question : ${file.question}`, turnoutLine(result), winnersLine(file, result)];
	const words = frozen ? wordLines(file, frozen) : [];
	if (words.length > 0) return { lines: [...head, ...words], exitCode: 1 };
	const differences = differencesOf(file.result, result);
	if (differences.length > 0)
		return { lines: [...head, ...differenceLines(file, differences)], exitCode: 1 };
	const bound = frozen
		? `La question, les options, les réglages et le tirage sont ceux du fichier figé, d’empreinte ${frozen.sha256} : comparez-la avec celle de la page du vote.`
		: UNBOUND;
	return { lines: [...head, 'Le résultat publié est confirmé.', bound], exitCode: 0 };
}

const NOT_FROZEN =
	'Le second fichier n’est pas ce que le vote a figé : téléchargez questions.json depuis la page du vote.';
const UNBOUND =
	'La question et les noms des options ne sont pas vérifiés : ajoutez questions.json, téléchargé depuis la page du vote.';

type FrozenWords = {
	title: string;
	options: { label: string }[];
	parameters: unknown;
	drawSeed: string | null;
	sha256: string;
};

function readFrozen(text: string): FrozenWords | null {
	try {
		const read = JSON.parse(text) as Omit<FrozenWords, 'sha256'>;
		if (typeof read.title !== 'string' || !Array.isArray(read.options)) return null;
		if (!read.options.every((option) => typeof option?.label === 'string')) return null;
		return { ...read, sha256: sha256Hex(canonicalJson(read)) };
	} catch {
		return null;
	}
}

/** What a recount file says otherwise than what was frozen. */
function wordLines(file: RecountFile, frozen: FrozenWords): string[] {
	const rule =
		frozen.drawSeed === null ? { kind: 'none' } : { kind: 'draw', seed: frozen.drawSeed };
	const compared = [
		{ thing: 'la question', here: file.question, there: frozen.title },
		{ thing: 'les options', here: file.options, there: frozen.options.map(({ label }) => label) },
		{ thing: 'les réglages', here: file.parameters, there: frozen.parameters },
		{ thing: 'le tirage au sort', here: file.tieRule, there: rule }
	];
	return compared
		.filter(({ here, there }) => canonicalJson(here) !== canonicalJson(there))
		.map(({ thing }) => `Ce fichier ne dit pas ce que le vote a figé : ${thing}.`);
}

function turnoutLine({ turnout }: VoteResult): string {
	const { cast, expressed, blank, abstention, invalid } = turnout;
	const said = [
		`${countOf(cast, 'reçu', 'reçus')}, dont ${countOf(expressed, 'exprimé', 'exprimés')}`,
		countOf(blank, 'blanc', 'blancs'),
		countOf(abstention, 'abstention', 'abstentions'),
		`${countOf(invalid, 'non valable', 'non valables')}.`
	];
	return `Bulletins : ${said.join(', ')}`;
}

/** The report is in French, which counts none and one as one. */
const countOf = (count: number, one: string, several: string): string =>
	`${count} ${count < 2 ? one : several}`;

function winnersLine({ options }: RecountFile, { outcome }: VoteResult): string {
	const winners = namesOf(options, outcome.winners);
	const open = outcome.ties.filter(({ brokenBy }) => brokenBy === null);
	const ties = open.map(({ at, among }) =>
		at === 'seat'
			? `égalité que rien ne départage : ${namesOf(options, among)}`
			: `le décompte s’est arrêté sur une égalité entre ${namesOf(options, among)}`
	);
	return [`Recompté, retenu : ${winners}`, ...ties].join(' ; ') + '.';
}

function namesOf(options: readonly string[], positions: readonly number[]): string {
	if (positions.length === 0) return 'aucune option';
	return positions
		.map((position) => `« ${options[position] ?? `option ${position + 1}`} »`)
		.join(', ');
}

function differenceLines(file: RecountFile, differences: readonly Difference[]): string[] {
	const shown = differences
		.slice(0, MOST_DIFFERENCES)
		.map((difference) => lineOf(file, difference));
	const left = differences.length - shown.length;
	const places = differences.length === 1 ? 'à un endroit' : `à ${differences.length} endroits`;
	const rest = left > 0 ? [`… et ${countOf(left, 'autre', 'autres')}.`] : [];
	return [`Le résultat publié n’est pas celui des bulletins, ${places} :`, ...shown, ...rest];
}

function lineOf({ options }: RecountFile, { at, published, recounted }: Difference): string {
	const [part, key = ''] = at.split('.');
	if (part === 'turnout' && key in ballotWords)
		return `- ${ballotWords[key as keyof Turnout]} : publié ${published}, recompté ${recounted}`;
	if (at.startsWith('outcome.winners')) {
		const name = (position: string) =>
			namesOf(options, /^\d+$/.test(position) ? [Number(position)] : []);
		return `- option retenue : publié ${name(published)}, recompté ${name(recounted)}`;
	}
	return `- ${at} : publié ${published}, recompté ${recounted}`;
}
