import { message, plural } from '../../shared/messages.ts';
import type { JoiningMode } from '../kinds.ts';
import type { Leaving } from './leaving.ts';

export { leave } from '../messages.ts';

export const leaveText = message({
	fr: 'Ce que vous avez écrit reste. En quittant le groupe :',
	en: 'What you wrote stays. When you leave the group:'
});
const fiches = message<{ count: number }>({
	fr: ({ count }) =>
		`vous n’écrivez plus dans ${plural('fr', count, 'la fiche', `les ${count} fiches`)} du groupe ;`,
	en: ({ count }) =>
		`you no longer write in the group’s ${plural('en', count, 'action sheet', `${count} action sheets`)};`
});
const names = message({
	fr: 'vous ne voyez plus le nom des membres qui ne le montrent pas ;',
	en: 'you no longer see the names of members who do not show them;'
});
const last = message({
	fr: 'c’est votre dernière place dans le contrat : vous ne prenez plus part aux discussions de travail des fiches et n’y voyez plus les noms ;',
	en: 'it is your last place in the contract: you no longer take part in the working discussions of action sheets, nor see names there;'
});
const facilitates = message({
	fr: 'vous ne l’animez plus, et les invitations que vous y avez faites sont retirées ;',
	en: 'you no longer run it, and the invitations you made to it are withdrawn;'
});
const votes = message({
	fr: 'vous ne serez plus sur la liste des votes que le groupe ouvrira ; celle d’un vote déjà ouvert ne change pas ;',
	en: 'you will no longer be on the roll of votes that the group opens; the roll of a vote that is open does not change;'
});
const back: Record<JoiningMode, () => string> = {
	open: message({
		fr: 'vous pourrez revenir quand vous voulez.',
		en: 'you can come back whenever you like.'
	}),
	request: message({
		fr: 'pour revenir, il faudra refaire une demande.',
		en: 'to come back, you will have to ask again.'
	}),
	invitation: message({
		fr: 'pour revenir, il faudra une invitation.',
		en: 'to come back, you will need an invitation.'
	})
};

/** What goes, a sentence each. */
export function losses(leaving: Leaving): string[] {
	return [
		leaving.fiches > 0 ? fiches({ count: leaving.fiches }) : '',
		leaving.isLast ? last() : '',
		leaving.losesNames ? names() : '',
		leaving.facilitates ? facilitates() : '',
		votes(),
		back[leaving.joining]()
	].filter(Boolean);
}
