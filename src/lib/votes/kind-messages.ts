import { message } from '../shared/messages.ts';
import type { Secrecy, VoteState } from './kinds.ts';
import type { MethodId } from './methods/parameters.ts';

export const votes = message('Votes', 'Votes');

const states: Record<VoteState, () => string> = {
	draft: message('Brouillon', 'Draft'),
	announced: message('Annoncé', 'Announced'),
	open: message('Ouvert', 'Open'),
	counting: message('Dépouillement', 'Being counted'),
	published: message('Résultat publié', 'Result published'),
	withdrawn: message('Retiré', 'Withdrawn')
};
export const stateLabel = (state: VoteState): string => states[state]();

const methods: Record<MethodId, { name: () => string; line: () => string }> = {
	'single-choice': {
		name: message('Un seul choix', 'Single choice'),
		line: message(
			'Chacun choisit une réponse ; celle qui en a le plus arrive en tête.',
			'Each person chooses one answer; the one with the most comes first.'
		)
	},
	approval: {
		name: message('Approbation', 'Approval'),
		line: message(
			'Chacun coche tout ce qui lui convient ; le plus approuvé arrive en tête.',
			'Each person ticks all that suits them; the most approved comes first.'
		)
	},
	consent: {
		name: message('Consentement', 'Consent'),
		line: message(
			'Une seule proposition ; elle passe si personne, ou presque, n’a d’objection.',
			'One proposal; it is adopted if nobody, or almost nobody, objects.'
		)
	},
	score: {
		name: message('Notes', 'Scores'),
		line: message(
			'Chacun note chaque option ; les notes s’additionnent.',
			'Each person scores each option; scores are added up.'
		)
	},
	'majority-judgment': {
		name: message('Jugement majoritaire', 'Majority judgment'),
		line: message(
			'Chacun donne une mention à chaque option, d’Excellent à À rejeter ; la mention du milieu décide.',
			'Each person gives each option a grade, from Excellent to Reject; the middle grade decides.'
		)
	},
	'instant-runoff': {
		name: message('Classement, un gagnant', 'Ranking, one winner'),
		line: message(
			'Chacun classe ; la dernière option est éliminée, tour après tour, et ses voix passent aux suivantes.',
			'Each person ranks; the last option is dropped, round after round, and its votes move on.'
		)
	},
	stv: {
		name: message('Classement, plusieurs places', 'Ranking, several seats'),
		line: message(
			'Chacun classe ; les places se partagent en proportion des voix.',
			'Each person ranks; seats are shared in proportion to the votes.'
		)
	},
	schulze: {
		name: message('Classement par duels', 'Ranking by duels'),
		line: message(
			'Chacun classe ; chaque option est comparée à chaque autre, deux à deux.',
			'Each person ranks; each option is compared with each other, two by two.'
		)
	},
	dots: {
		name: message('Points à répartir', 'Points to share out'),
		line: message(
			'Chacun répartit ses points comme il veut entre les options.',
			'Each person shares their points among the options as they like.'
		)
	},
	quadratic: {
		name: message('Voix à prix croissant', 'Votes at a rising price'),
		line: message(
			'Chacun dépense des crédits : une voix coûte 1, deux voix coûtent 4, trois en coûtent 9.',
			'Each person spends credits: one vote costs 1, two cost 4, three cost 9.'
		)
	},
	'equal-shares': {
		name: message('Budget à parts égales', 'Budget by equal shares'),
		line: message(
			'Le budget est partagé entre tous ; un projet est acheté par celles et ceux qui le soutiennent.',
			'The budget is shared among all; a project is bought by those who support it.'
		)
	}
};
export const methodName = (method: MethodId): string => methods[method].name();
export const methodLine = (method: MethodId): string => methods[method].line();

const secrecies: Record<Secrecy, { name: () => string; line: () => string }> = {
	public: {
		name: message('Vote public', 'Public vote'),
		line: message(
			'À la clôture, le nom de chacun paraît à côté de son choix. Personne ne le voit avant.',
			'When it closes, each name is shown beside its choice. Nobody sees it before.'
		)
	},
	confidential: {
		name: message('Vote confidentiel', 'Confidential vote'),
		line: message(
			'Personne ne voit un nom à côté d’un choix, ni pendant, ni après. Le serveur, lui, pourrait lire les bulletins : on lui fait confiance.',
			'Nobody sees a name beside a choice, neither during the vote nor after. The server could read the ballots: it is trusted.'
		)
	},
	secret: {
		name: message('Vote secret', 'Secret vote'),
		line: message(
			'Chaque bulletin est chiffré sur l’appareil de la personne ; seul un bureau réuni peut les ouvrir, mélangés.',
			'Each ballot is encrypted on the voter’s device; only a bureau together can open them, shuffled.'
		)
	}
};
export const secrecyName = (secrecy: Secrecy): string => secrecies[secrecy].name();
export const secrecyLine = (secrecy: Secrecy): string => secrecies[secrecy].line();
