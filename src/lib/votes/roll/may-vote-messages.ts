import { formatDateTime } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import type { VoterOrigin } from '../kinds.ts';
import type { MayVote } from './may-vote.ts';

const because: Record<VoterOrigin, () => string> = {
	group: message({
		fr: 'comme membre d’un groupe appelé à voter',
		en: 'as a member of a group that is asked'
	}),
	role: message({ fr: 'par votre rôle dans le contrat', en: 'by your role in the contract' }),
	imported: message({
		fr: 'car votre adresse est sur la liste',
		en: 'because your address is on the list'
	}),
	code: message({ fr: 'avec votre lettre', en: 'with your letter' })
};

type Dates = { opensAt: Date | null; closesAt: Date | null };
type Yes = { because: string; at: Date };

const soon = message<Yes>({
	fr: (p) => `Oui, ${p.because}. Revenez ici à partir du ${formatDateTime(p.at)}.`,
	en: (p) => `Yes, ${p.because}. Come back here from ${formatDateTime(p.at)}.`
});
const now = message<Yes>({
	fr: (p) => `Oui, ${p.because}, jusqu’au ${formatDateTime(p.at)}.`,
	en: (p) => `Yes, ${p.because}, until ${formatDateTime(p.at)}.`
});
const maySoon = message<{ because: string }>({
	fr: (p) => `Oui, ${p.because}, dès que le vote ouvrira.`,
	en: (p) => `Yes, ${p.because}, as soon as the vote opens.`
});
const voted = message({
	fr: 'Vous avez voté : votre bulletin est dans l’urne, vous n’avez rien à faire.',
	en: 'You have voted: your ballot is in the box, there is nothing to do.'
});
const votedMayChange = message<{ at: Date }>({
	fr: (p) => `Vous avez voté. Vous pouvez changer votre bulletin jusqu’au ${formatDateTime(p.at)}.`,
	en: (p) => `You have voted. You may change your ballot until ${formatDateTime(p.at)}.`
});
const votedOnPaper = message({
	fr: 'Vous avez voté sur papier : vous n’avez rien à faire.',
	en: 'You voted on paper: there is nothing to do.'
});
const revoked = message({
	fr: 'Non : ce code a été annulé. Utilisez la dernière lettre reçue, ou demandez-en une à la coordination.',
	en: 'No: this code was revoked. Use the last letter you received, or ask the coordination for one.'
});
const signedOut = message({
	fr: 'Connectez-vous pour le savoir : nous regarderons si votre compte est sur la liste.',
	en: 'Sign in to find out: we will see whether your account is on the list.'
});
const signedOutOrLetter = message({
	fr: 'Connectez-vous, ou tapez le code de la lettre que vous avez reçue.',
	en: 'Sign in, or type the code of the letter you received.'
});
const unconfirmed = message({
	fr: 'Pas encore : confirmez votre adresse électronique, et nous regarderons si elle est sur la liste.',
	en: 'Not yet: confirm your e-mail address and we will see whether it is on the list.'
});
const notListed = message({
	fr: 'Non : votre compte n’est pas sur la liste des personnes appelées à voter. Si c’est une erreur, écrivez à la coordination du contrat.',
	en: 'No: your account is not on the list of people asked to vote. If this is a mistake, write to the contract’s coordination.'
});
const notListedOrLetter = message({
	fr: 'Votre compte n’est pas sur la liste. Si vous avez reçu une lettre, tapez son code ; sinon, écrivez à la coordination du contrat.',
	en: 'Your account is not on the list. If you received a letter, type its code; otherwise write to the contract’s coordination.'
});
const unknownCode = message({
	fr: 'Ce code n’est pas celui de ce vote. Comparez-le signe par signe avec votre lettre.',
	en: 'This code is not one of this vote. Compare it sign by sign with your letter.'
});
const over = message({
	fr: 'Non : ce vote est clos. Son résultat paraîtra sur cette page.',
	en: 'No: this vote is closed. Its result will be shown on this page.'
});
const withdrawn = message({
	fr: 'Non : ce vote a été retiré.',
	en: 'No: this vote was withdrawn.'
});

/** « Puis-je voter ? » in one sentence that says what to do. */
export function mayVoteSentence(may: MayVote, { opensAt, closesAt }: Dates): string {
	switch (may.answer) {
		case 'soon':
			return opensAt
				? soon({ because: because[may.origin](), at: opensAt })
				: maySoon({ because: because[may.origin]() });
		case 'now':
			return closesAt
				? now({ because: because[may.origin](), at: closesAt })
				: maySoon({ because: because[may.origin]() });
		case 'voted-may-change':
			return closesAt ? votedMayChange({ at: closesAt }) : voted();
		case 'voted':
			return voted();
		case 'voted-on-paper':
			return votedOnPaper();
		case 'signed-out':
			return may.hasLetters ? signedOutOrLetter() : signedOut();
		case 'not-listed':
			return may.hasLetters ? notListedOrLetter() : notListed();
		case 'unconfirmed':
			return unconfirmed();
		case 'revoked':
			return revoked();
		case 'unknown-code':
			return unknownCode();
		case 'over':
			return over();
		case 'withdrawn':
			return withdrawn();
	}
}
