import { message } from '../shared/messages.ts';
import type { GroupKind, JoiningMode } from './kinds.ts';

const kinds: Record<GroupKind, () => string> = {
	'citizen-committee': message('Comité citoyen', 'Citizen committee'),
	'user-group': message('Groupe d’usagers', 'User group'),
	'working-group': message('Groupe de travail', 'Working group'),
	cotech: message('Comité technique (COTECH)', 'Technical committee (COTECH)'),
	copil: message('Comité de pilotage (COPIL)', 'Steering committee (COPIL)'),
	clsm: message('Conseil local de santé mentale (CLSM)', 'Local mental health council (CLSM)'),
	'elected-commission': message('Commission d’élus', 'Commission of elected representatives')
};

/** What each kind is for, in one sentence for a resident. */
const kindTexts: Record<GroupKind, () => string> = {
	'citizen-committee': message(
		'Des habitants qui donnent leur avis, proposent et suivent ce qui est fait.',
		'Residents who give their opinion, propose, and follow what is done.'
	),
	'user-group': message(
		'Des personnes concernées par un sujet, qui disent ce qu’elles vivent et ce qui aiderait.',
		'People concerned by a subject, who say what they live through and what would help.'
	),
	'working-group': message(
		'Des partenaires et des habitants qui écrivent les fiches ensemble.',
		'Partners and residents who write the action sheets together.'
	),
	cotech: message(
		'Les techniciens des partenaires : ils préparent et suivent les actions.',
		'The partners’ technical staff: they prepare and follow the actions.'
	),
	copil: message(
		'Les élus, l’ARS et les signataires : ils décident.',
		'Elected people, the ARS and the signatories: they decide.'
	),
	clsm: message(
		'Élus, psychiatrie, usagers et aidants, réunis pour la santé mentale.',
		'Elected people, psychiatry, users and carers, together for mental health.'
	),
	'elected-commission': message(
		'Les élus référents santé des communes : ils relaient et suivent.',
		'The communes’ elected health representatives: they relay and follow.'
	)
};

const doors: Record<JoiningMode, () => string> = {
	open: message('Ouvert à tous', 'Open to all'),
	request: message('Sur demande', 'On request'),
	invitation: message('Sur invitation', 'By invitation')
};

/** How a kind of group is called on screen; a kind that is not known keeps its code. */
export function kindLabel(kind: string): string {
	return kinds[kind as GroupKind]?.() ?? kind;
}

export function kindText(kind: GroupKind): string {
	return kindTexts[kind]();
}

export function doorLabel(mode: JoiningMode): string {
	return doors[mode]();
}
