import { message } from '../shared/messages.ts';
import type { GroupKind, JoiningMode } from './kinds.ts';

const kinds: Record<GroupKind, () => string> = {
	'citizen-committee': message({ fr: 'Comité citoyen', en: 'Citizen committee' }),
	'user-group': message({ fr: 'Groupe d’usagers', en: 'User group' }),
	'working-group': message({ fr: 'Groupe de travail', en: 'Working group' }),
	cotech: message({ fr: 'Comité technique (COTECH)', en: 'Technical committee (COTECH)' }),
	copil: message({ fr: 'Comité de pilotage (COPIL)', en: 'Steering committee (COPIL)' }),
	clsm: message({
		fr: 'Conseil local de santé mentale (CLSM)',
		en: 'Local mental health council (CLSM)'
	}),
	'elected-commission': message({
		fr: 'Commission d’élus',
		en: 'Commission of elected representatives'
	})
};

/** What each kind is for, in one sentence for a resident. */
const kindTexts: Record<GroupKind, () => string> = {
	'citizen-committee': message({
		fr: 'Des habitants qui donnent leur avis, proposent et suivent ce qui est fait.',
		en: 'Residents who give their opinion, propose, and follow what is done.'
	}),
	'user-group': message({
		fr: 'Des personnes concernées par un sujet, qui disent ce qu’elles vivent et ce qui aiderait.',
		en: 'People concerned by a subject, who say what they live through and what would help.'
	}),
	'working-group': message({
		fr: 'Des partenaires et des habitants qui écrivent les fiches ensemble.',
		en: 'Partners and residents who write the action sheets together.'
	}),
	cotech: message({
		fr: 'Les techniciens des partenaires : ils préparent et suivent les actions.',
		en: 'The partners’ technical staff: they prepare and follow the actions.'
	}),
	copil: message({
		fr: 'Les élus, l’ARS et les signataires : ils décident.',
		en: 'Elected people, the ARS and the signatories: they decide.'
	}),
	clsm: message({
		fr: 'Élus, psychiatrie, usagers et aidants, réunis pour la santé mentale.',
		en: 'Elected people, psychiatry, users and carers, together for mental health.'
	}),
	'elected-commission': message({
		fr: 'Les élus référents santé des communes : ils relaient et suivent.',
		en: 'The communes’ elected health representatives: they relay and follow.'
	})
};

const doors: Record<JoiningMode, () => string> = {
	open: message({ fr: 'Ouvert à tous', en: 'Open to all' }),
	request: message({ fr: 'Sur demande', en: 'On request' }),
	invitation: message({ fr: 'Sur invitation', en: 'By invitation' })
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
