import { formatEuros, formatList, formatNumber } from '../shared/format.ts';
import { message, plural } from '../shared/messages.ts';
import type { Quorum, Threshold } from './kinds.ts';
import type { MethodId } from './methods/parameters.ts';
import { stopsOnTie, thresholdMethods } from './rules.ts';

export { secretExplained } from './words.ts';

const noQuorum = message({
	fr: 'Pas de quorum : le vote vaut quel que soit le nombre de votants.',
	en: 'No quorum: the vote stands whatever the number of voters.'
});
const quorumOfVoters = message<{ count: number }>({
	fr: ({ count }) =>
		`Quorum : ${formatNumber(count)} ${plural('fr', count, 'personne', 'personnes')} au moins prennent part au vote.`,
	en: ({ count }) =>
		`Quorum: at least ${formatNumber(count)} ${plural('en', count, 'person takes', 'people take')} part.`
});
type Fraction = { numerator: number; denominator: number };
const quorumOfShare = message<Fraction>({
	fr: (p) =>
		`Quorum : ${p.numerator}/${p.denominator} au moins des personnes de la liste prennent part au vote (arrondi à la personne au-dessus).`,
	en: (p) =>
		`Quorum: at least ${p.numerator}/${p.denominator} of the people on the roll take part (rounded up to a whole person).`
});
/** The quorum as the ballot prints it. */
export function quorumSentence(quorum: Quorum): string {
	if (quorum.kind === 'none') return noQuorum();
	return quorum.kind === 'voters' ? quorumOfVoters(quorum) : quorumOfShare(quorum);
}

const noThreshold = message({
	fr: 'Pas de seuil : l’option qui arrive en tête l’emporte.',
	en: 'No threshold: the option that comes first prevails.'
});
const moreThan = message<Fraction>({
	fr: (p) =>
		`Seuil : l’option en tête doit réunir plus de ${p.numerator}/${p.denominator} des bulletins exprimés (ni blancs, ni sans avis).`,
	en: (p) =>
		`Threshold: the first option must have more than ${p.numerator}/${p.denominator} of the ballots expressed (neither blank nor without opinion).`
});
const atLeast = message<Fraction>({
	fr: (p) =>
		`Seuil : l’option en tête doit réunir au moins ${p.numerator}/${p.denominator} des bulletins exprimés (ni blancs, ni sans avis).`,
	en: (p) =>
		`Threshold: the first option must have at least ${p.numerator}/${p.denominator} of the ballots expressed (neither blank nor without opinion).`
});
/** The threshold as the ballot prints it. */
export function thresholdSentence(threshold: Threshold): string {
	if (threshold.kind === 'none') return noThreshold();
	return threshold.strict ? moreThan(threshold) : atLeast(threshold);
}

const tiesDrawn = message({
	fr: 'En cas d’égalité : un tirage au sort, fixé à l’ouverture et que chacun peut refaire. Plus bas : d’où il vient, et comment.',
	en: 'In case of a tie: a draw, fixed at the opening, which anybody can do again. Further down: where it comes from, and how.'
});
const tiesStop = message({
	fr: 'En cas d’égalité : elle est annoncée telle quelle, et ceux qui décident la tranchent. S’il faut choisir entre des options à égalité pour continuer, le décompte s’arrête là.',
	en: 'In case of a tie: it is reported as such, and those who decide settle it. If the count must choose between tied options to go on, it stops there.'
});
const tiesLeft = message({
	fr: 'En cas d’égalité : elle est annoncée telle quelle, ceux qui décident la tranchent.',
	en: 'In case of a tie: it is reported as such, and those who decide settle it.'
});
const fewBallots = message<{ count: number }>({
	fr: ({ count }) =>
		`Sous ${formatNumber(count)} bulletins, aucun résultat n’est montré : il dirait qui a voté quoi.`,
	en: ({ count }) =>
		`Under ${formatNumber(count)} ballots no result is shown: it would tell who voted what.`
});
const mayChange = message({
	fr: 'Chacun peut changer son bulletin jusqu’à la clôture : seul le dernier compte.',
	en: 'People may change their ballot until closing: only the last one counts.'
});
const mayNotChange = message({
	fr: 'Un bulletin déposé ne se change plus.',
	en: 'A ballot that was cast can no longer be changed.'
});
const alsoOnPaper = message({
	fr: 'On peut aussi voter sur papier, une seule fois en tout. Les bulletins en papier ne portent pas de nom ; chacun est lu par deux personnes, et compté avec les autres.',
	en: 'People may also vote on paper, once in all. Paper ballots carry no name; each is read by two people, and counted with the others.'
});
const countedApart = message({
	fr: 'Les bulletins blancs et « je ne me prononce pas » sont comptés à part.',
	en: 'Blank ballots and “I take no position” are counted apart.'
});
const abstentionsApart = message({
	fr: 'Les abstentions sont comptées à part : elles n’empêchent pas l’adoption.',
	en: 'Abstentions are counted apart: they do not stop the proposal.'
});

type Rules = {
	method: MethodId | null;
	quorum: Quorum;
	threshold: Threshold;
	drawsTies: boolean;
	minBallots: number;
	canChange: boolean;
	allowsPaper: boolean;
};

function tiesSentence({ drawsTies, method }: Rules): string {
	if (drawsTies) return tiesDrawn();
	return stopsOnTie(method) ? tiesStop() : tiesLeft();
}

/** The rules of a vote, one sentence each, as its page prints them: those that its method has. */
export function ruleSentences(rules: Rules): string[] {
	const { method, threshold, minBallots } = rules;
	const isConsent = method === 'consent';
	const mayHaveThreshold = method === null || thresholdMethods.includes(method);
	return [
		quorumSentence(rules.quorum),
		...(mayHaveThreshold || threshold.kind !== 'none' ? [thresholdSentence(threshold)] : []),
		...(isConsent ? [] : [tiesSentence(rules)]),
		fewBallots({ count: minBallots }),
		rules.canChange ? mayChange() : mayNotChange(),
		...(rules.allowsPaper ? [alsoOnPaper()] : []),
		isConsent ? abstentionsApart() : countedApart()
	];
}

const seats = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'option retenue', 'options retenues')}.`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'option is', 'options are')} kept.`
});
const between = message<{ min: number; max: number | null }>({
	fr: ({ min, max }) =>
		max === null
			? `Au moins ${min} ${plural('fr', min, 'choix', 'choix')}.`
			: `De ${min} à ${max} choix.`,
	en: ({ min, max }) =>
		max === null
			? `At least ${min} ${plural('en', min, 'choice', 'choices')}.`
			: `From ${min} to ${max} choices.`
});
const atMost = message<{ max: number }>({
	fr: ({ max }) => `${max} choix au plus.`,
	en: ({ max }) => `At most ${max} choices.`
});
const objections = message<{ max: number }>({
	fr: ({ max }) =>
		max === 0
			? 'Adoptée si quelqu’un est d’accord et que personne n’a d’objection.'
			: `Adoptée avec ${formatNumber(max)} ${plural('fr', max, 'objection', 'objections')} au plus.`,
	en: ({ max }) =>
		max === 0
			? 'Adopted if somebody agrees and nobody objects.'
			: `Adopted with at most ${formatNumber(max)} ${plural('en', max, 'objection', 'objections')}.`
});
const block = message({
	fr: 'Une opposition suffit à bloquer.',
	en: 'One block is enough to stop it.'
});
const noBlock = message({ fr: 'On ne peut pas bloquer.', en: 'There is no block.' });
const scores = message<{ lowest: number; highest: number }>({
	fr: ({ lowest, highest }) => `Notes de ${formatNumber(lowest)} à ${formatNumber(highest)}.`,
	en: ({ lowest, highest }) => `Scores from ${formatNumber(lowest)} to ${formatNumber(highest)}.`
});
const grades = message({
	fr: 'Sept mentions ; une mention oubliée compte comme « À rejeter ».',
	en: 'Seven grades; a missing grade counts as “Reject”.'
});
const points = message<{ points: number; cap: number | null }>({
	fr: ({ points: all, cap }) =>
		cap === null
			? `${formatNumber(all)} points chacun.`
			: `${formatNumber(all)} points chacun, ${cap} au plus sur une option.`,
	en: ({ points: all, cap }) =>
		cap === null
			? `${formatNumber(all)} points each.`
			: `${formatNumber(all)} points each, at most ${cap} on one option.`
});
const credits = message<{ credits: number }>({
	fr: ({ credits: all }) => `${formatNumber(all)} crédits chacun.`,
	en: ({ credits: all }) => `${formatNumber(all)} credits each.`
});
const budget = message<{ budget: number }>({
	fr: ({ budget: all }) => `Budget commun : ${formatEuros(all)}.`,
	en: ({ budget: all }) => `Common budget: ${formatEuros(all)}.`
});
/** Null: nothing is rounded. */
const rounding = message<{ decimals: number | null }>({
	fr: ({ decimals }) =>
		decimals === null
			? 'Les voix transférées ne sont pas arrondies.'
			: `Les voix transférées gardent ${decimals} ${plural('fr', decimals, 'décimale', 'décimales')}, le reste est ignoré.`,
	en: ({ decimals }) =>
		decimals === null
			? 'Transferred votes are not rounded.'
			: `Transferred votes keep ${decimals} ${plural('en', decimals, 'decimal', 'decimals')}, the rest is dropped.`
});

type Parameters = Record<string, unknown> | null;

/** The parameters of a method, one short sentence each, as the page of a vote prints them. */
export function parameterSentences(parameters: Parameters): string[] {
	const value = (name: string) => parameters?.[name] as number;
	const many = typeof parameters?.seats === 'number' ? [seats({ count: parameters.seats })] : [];
	const max = (parameters?.maxChoices ?? null) as number | null;
	switch (parameters?.method) {
		case 'approval':
			return [between({ min: value('minChoices'), max }), ...many];
		case 'consent':
			return [
				objections({ max: value('maxObjections') }),
				parameters.allowsBlock ? block() : noBlock()
			];
		case 'score':
			return [scores({ lowest: value('lowest'), highest: value('highest') }), ...many];
		case 'majority-judgment':
			return [grades(), ...many];
		case 'stv':
			return [...many, rounding({ decimals: (parameters?.decimals ?? null) as number | null })];
		case 'dots':
			return [
				points({ points: value('points'), cap: (parameters.cap ?? null) as number | null }),
				...many
			];
		case 'quadratic':
			return [credits({ credits: value('credits') }), ...many];
		case 'equal-shares':
			return [budget({ budget: value('budget') }), ...(max === null ? [] : [atMost({ max })])];
		default:
			return many;
	}
}

const membersOf = message<{ groups: string[] }>({
	fr: ({ groups }) => `Les membres de : ${formatList(groups)}.`,
	en: ({ groups }) => `Members of: ${formatList(groups)}.`
});
const peopleByRole = message<{ roles: string[] }>({
	fr: ({ roles }) => `Les personnes du contrat qui sont : ${formatList(roles)}.`,
	en: ({ roles }) => `People of the contract who are: ${formatList(roles)}.`
});
const onList = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'personne inscrite', 'personnes inscrites')} sur une liste de la coordination.`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'person', 'people')} on a list kept by the coordination.`
});
const withLetters = message<{ count: number }>({
	fr: ({ count }) =>
		`${formatNumber(count)} ${plural('fr', count, 'lettre', 'lettres')} avec un code personnel.`,
	en: ({ count }) =>
		`${formatNumber(count)} ${plural('en', count, 'letter', 'letters')} with a personal code.`
});
export type Electorate = { groups: string[]; roles: string[]; imported: number; letters: number };

/** Who votes, one sentence for each way of being on the roll. */
export function electorateSentences({ groups, roles, imported, letters }: Electorate): string[] {
	return [
		...(groups.length ? [membersOf({ groups })] : []),
		...(roles.length ? [peopleByRole({ roles })] : []),
		...(imported ? [onList({ count: imported })] : []),
		...(letters ? [withLetters({ count: letters })] : [])
	];
}

/** Who opens a secret vote. */
export const bureauSentence = message<{ names: string[]; needed: number }>({
	fr: ({ names, needed }) =>
		`Le bureau : ${formatList(names)}. Il faut ${needed} d’entre eux pour ouvrir les bulletins.`,
	en: ({ names, needed }) =>
		`The bureau: ${formatList(names)}. It takes ${needed} of them to open the ballots.`
});
export const seeBureau = message({ fr: 'Voir le bureau', en: 'See the bureau' });
