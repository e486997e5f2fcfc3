import type { Turnout, VoteResult } from '../src/lib/votes/methods/count-vote.ts';
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

/** Counts the ballots of a recount file again and says in words what came out. */
export async function reportOf(content: string): Promise<Report> {
	const file = parseRecountFile(content);
	if ('problem' in file) return { lines: [refusals[file.problem]], exitCode: 2 };
	const result = await recount(file);
	const differences = differencesOf(file.result, result);
	const head = [`Question : ${file.question}`, turnoutLine(result), winnersLine(file, result)];
	if (differences.length === 0)
		return { lines: [...head, 'Le résultat publié est confirmé.'], exitCode: 0 };
	return { lines: [...head, ...differenceLines(file, differences)], exitCode: 1 };
}

function turnoutLine({ turnout }: VoteResult): string {
	const { cast, expressed, blank, abstention, invalid } = turnout;
	const others = `${blank} blancs, ${abstention} abstentions, ${invalid} non valables`;
	return `Bulletins : ${cast} reçus, dont ${expressed} exprimés, ${others}.`;
}

function winnersLine({ options }: RecountFile, { outcome }: VoteResult): string {
	const winners = namesOf(options, outcome.winners);
	const open = outcome.ties.filter(({ brokenBy }) => brokenBy === null);
	const ties = open.map(
		({ among }) => `égalité que rien ne départage : ${namesOf(options, among)}`
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
	const rest = left > 0 ? [`… et ${left} autres.`] : [];
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
