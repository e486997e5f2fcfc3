import { message } from '../shared/messages.ts';
import type { ScriptlessWay, Secrecy, VoteState } from './kinds.ts';
import type { MethodId } from './methods/parameters.ts';
import { draft, open, singleChoice } from '../ui/words.ts';
import { resultPublished } from './words.ts';

export { votes } from '../ui/words.ts';

const states: Record<VoteState, () => string> = {
	draft,
	announced: message({ fr: 'Annoncé', en: 'Announced' }),
	open,
	counting: message({ fr: 'Dépouillement', en: 'Being counted' }),
	published: resultPublished,
	withdrawn: message({ fr: 'Retiré', en: 'Withdrawn' })
};
export const stateLabel = (state: VoteState): string => states[state]();

const methods: Record<MethodId, { name: () => string; line: () => string }> = {
	'single-choice': {
		name: singleChoice,
		line: message({
			fr: 'Chacun choisit une réponse ; celle qui en a le plus arrive en tête.',
			en: 'Each person chooses one answer; the one with the most comes first.'
		})
	},
	approval: {
		name: message({ fr: 'Approbation', en: 'Approval' }),
		line: message({
			fr: 'Chacun coche tout ce qui lui convient ; le plus approuvé arrive en tête.',
			en: 'Each person ticks all that suits them; the most approved comes first.'
		})
	},
	consent: {
		name: message({ fr: 'Consentement', en: 'Consent' }),
		line: message({
			fr: 'Une seule proposition ; elle passe si personne, ou presque, n’a d’objection.',
			en: 'One proposal; it is adopted if nobody, or almost nobody, objects.'
		})
	},
	score: {
		name: message({ fr: 'Notes', en: 'Scores' }),
		line: message({
			fr: 'Chacun note chaque option ; les notes s’additionnent.',
			en: 'Each person scores each option; scores are added up.'
		})
	},
	'majority-judgment': {
		name: message({ fr: 'Jugement majoritaire', en: 'Majority judgment' }),
		line: message({
			fr: 'Chacun donne une mention à chaque option, d’Excellent à À rejeter ; la mention du milieu décide.',
			en: 'Each person gives each option a grade, from Excellent to Reject; the middle grade decides.'
		})
	},
	'instant-runoff': {
		name: message({ fr: 'Classement, un gagnant', en: 'Ranking, one winner' }),
		line: message({
			fr: 'Chacun classe ; la dernière option est éliminée, tour après tour, et ses voix passent aux suivantes.',
			en: 'Each person ranks; the last option is dropped, round after round, and its votes move on.'
		})
	},
	stv: {
		name: message({ fr: 'Classement, plusieurs places', en: 'Ranking, several seats' }),
		line: message({
			fr: 'Chacun classe ; les places se partagent en proportion des voix.',
			en: 'Each person ranks; seats are shared in proportion to the votes.'
		})
	},
	schulze: {
		name: message({ fr: 'Classement par duels', en: 'Ranking by duels' }),
		line: message({
			fr: 'Chacun classe ; chaque option est comparée à chaque autre, deux à deux.',
			en: 'Each person ranks; each option is compared with each other, two by two.'
		})
	},
	dots: {
		name: message({ fr: 'Points à répartir', en: 'Points to share out' }),
		line: message({
			fr: 'Chacun répartit ses points comme il veut entre les options.',
			en: 'Each person shares their points among the options as they like.'
		})
	},
	quadratic: {
		name: message({ fr: 'Voix à prix croissant', en: 'Votes at a rising price' }),
		line: message({
			fr: 'Chacun dépense des crédits : une voix coûte 1, deux voix coûtent 4, trois en coûtent 9.',
			en: 'Each person spends credits: one vote costs 1, two cost 4, three cost 9.'
		})
	},
	'equal-shares': {
		name: message({ fr: 'Budget à parts égales', en: 'Budget by equal shares' }),
		line: message({
			fr: 'Le budget est partagé entre tous ; un projet est acheté par celles et ceux qui le soutiennent.',
			en: 'The budget is shared among all; a project is bought by those who support it.'
		})
	}
};
export const methodName = (method: MethodId): string => methods[method].name();
export const methodLine = (method: MethodId): string => methods[method].line();

const secrecies: Record<Secrecy, { name: () => string; line: () => string }> = {
	public: {
		name: message({ fr: 'Vote public', en: 'Public vote' }),
		line: message({
			fr: 'À la clôture, le nom de chacun paraît à côté de son choix. Personne ne le voit avant.',
			en: 'When it closes, each name is shown beside its choice. Nobody sees it before.'
		})
	},
	confidential: {
		name: message({ fr: 'Vote confidentiel', en: 'Confidential vote' }),
		line: message({
			fr: 'Personne ne voit un nom à côté d’un choix, ni pendant, ni après. Le serveur, lui, pourrait lire les bulletins : on lui fait confiance.',
			en: 'Nobody sees a name beside a choice, neither during the vote nor after. The server could read the ballots: it is trusted.'
		})
	},
	secret: {
		name: message({ fr: 'Vote secret', en: 'Secret vote' }),
		line: message({
			fr: 'Chaque bulletin est chiffré sur l’appareil de la personne ; il faut plusieurs membres d’un bureau pour les ouvrir, sans noms, après la clôture.',
			en: 'Each ballot is encrypted on the voter’s device; it takes several members of a bureau to open them, without names, after closing.'
		})
	}
};
export const secrecyName = (secrecy: Secrecy): string => secrecies[secrecy].name();
const secretButScriptless = message({
	fr: 'Chaque bulletin est chiffré sur l’appareil de la personne ; sans JavaScript, son choix passe par le serveur, qui le chiffre à sa place. Il faut plusieurs membres d’un bureau pour les ouvrir, sans noms, après la clôture.',
	en: 'Each ballot is encrypted on the voter’s device; without JavaScript, the choice passes through the server, which encrypts it for them. It takes several members of a bureau to open them, without names, after closing.'
});
/** What is kept secret; `withoutScript` of a vote that is known: it may let the server see some choices. */
export function secrecyLine(secrecy: Secrecy, withoutScript: ScriptlessWay = 'paper'): string {
	const isSeen = secrecy === 'secret' && withoutScript === 'confidential';
	return isSeen ? secretButScriptless() : secrecies[secrecy].line();
}
