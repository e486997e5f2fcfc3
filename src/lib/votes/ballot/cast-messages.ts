import { formatDate, formatDateTime } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import type { Secrecy } from '../kinds.ts';
import type { CastRefusal } from './cast-rules.ts';

export { linkSignInButton as signIn } from '../../accounts/messages.ts';
export { votes } from '../../ui/words.ts';
export {
	backToVote,
	haveCode as typeCode,
	keptSecret as secrecyTitle,
	notProtected as limitsSummary,
	secretExplained as readMore,
	takeNoPosition,
	textFingerprint as fingerprint
} from '../words.ts';

export const myBallot = message({ fr: 'Mon bulletin', en: 'My ballot' });
export const reviewTitle = message({ fr: 'Relisez votre bulletin', en: 'Read your ballot again' });
export const reviewLead = message({
	fr: 'Rien n’est encore déposé. Voici ce qui sera compté.',
	en: 'Nothing is cast yet. This is what will be counted.'
});
export const isAvis = message<{ decider: string }>({
	fr: (p) => `C’est un avis consultatif. Qui décide ensuite : ${p.decider}.`,
	en: (p) => `This is an advisory vote. Who decides afterwards: ${p.decider}.`
});
export const openUntil = message<{ at: Date }>({
	fr: (p) => `Vous pouvez voter jusqu’au ${formatDateTime(p.at)}.`,
	en: (p) => `You may vote until ${formatDateTime(p.at)}.`
});
export const objectTitle = message({
	fr: 'Ce qui est soumis à votre avis',
	en: 'What you are asked about'
});
export const objectVersion = message<{ title: string; number: number; on: Date }>({
	fr: (p) => `Fiche action « ${p.title} », version ${p.number} du ${formatDate(p.on)}`,
	en: (p) => `Action sheet “${p.title}”, version ${p.number} of ${formatDate(p.on)}`
});
export const objectFrozen = message({
	fr: 'Cette version ne change plus : le vote porte sur elle, même si la fiche évolue ensuite.',
	en: 'This version no longer changes: the vote is about it, even if the sheet moves on.'
});
export const yourChoice = message({ fr: 'Votre choix', en: 'Your choice' });
export const readAgain = message({ fr: 'Relire mon bulletin', en: 'Read my ballot again' });
export const withoutChoosing = message({ fr: 'Ou sans choisir', en: 'Or without choosing' });
export const castBlank = message({ fr: 'Voter blanc', en: 'Cast a blank ballot' });
export const castIt = message({ fr: 'Déposer mon bulletin', en: 'Cast my ballot' });
// Said otherwise: a ballot is replaced by another, not edited.
export const changeIt = message({ fr: 'Modifier', en: 'Change it' });
export const isFinal = message({
	fr: 'Une fois déposé, il ne se change plus.',
	en: 'Once cast, it can no longer be changed.'
});
export const mayChange = message<{ at: Date }>({
	fr: (p) => `Vous pourrez en changer jusqu’au ${formatDateTime(p.at)} : seul le dernier compte.`,
	en: (p) => `You may change it until ${formatDateTime(p.at)}: only the last one counts.`
});
export const replacesBefore = message({
	fr: 'Vous avez déjà voté. Si vous déposez un autre bulletin, il remplace le premier.',
	en: 'You have already voted. If you cast another ballot, it replaces the first one.'
});
export const ownReceipt = message({ fr: 'Voir mon reçu', en: 'See my receipt' });
export const byLetter = message<{ number: number }>({
	fr: (p) => `Vous votez avec la lettre n° ${p.number}.`,
	en: (p) => `You are voting with letter no. ${p.number}.`
});
export const dropLetter = message({ fr: 'Ce n’est pas ma lettre', en: 'This is not my letter' });
export const dealtKey = message({
	fr: 'Ce vote a été préparé avant un changement de Maillage : sa clé a été fabriquée par un membre du bureau, qui pourrait en avoir gardé une copie et lire les bulletins sans les autres.',
	en: 'This vote was prepared before a change of Maillage: its key was made by a member of the bureau, who could have kept a copy and read the ballots without the others.'
});
export const secrecyIn: Record<Secrecy, () => string> = {
	public: message({
		fr: 'Vote public : après la clôture, votre nom paraît à côté de votre choix. Personne ne le voit avant.',
		en: 'Public vote: when it closes, your name is shown beside your choice. Nobody sees it before.'
	}),
	confidential: message({
		fr: 'Vote confidentiel : personne ne voit votre nom à côté de votre choix, ni pendant, ni après.',
		en: 'Confidential vote: nobody sees your name beside your choice, neither during the vote nor after.'
	}),
	secret: message({
		fr: 'Vote secret : votre bulletin est chiffré sur votre appareil, avant de partir. Il faut plusieurs membres du bureau pour ouvrir les bulletins, sans noms, après la clôture.',
		en: 'Secret vote: your ballot is encrypted on your device, before it leaves. It takes several members of the bureau to open the ballots, without names, after closing.'
	})
};
export const secrecyWithoutScript = message({
	fr: 'Vote secret, mais votre appareil n’a pas JavaScript : votre choix passe par le serveur, qui le chiffre à votre place. Qui dirige le serveur pourrait le lire à ce moment-là. Il faut ensuite plusieurs membres du bureau pour ouvrir les bulletins, sans noms, après la clôture.',
	en: 'Secret vote, but your device has no JavaScript: your choice passes through the server, which encrypts it for you. Whoever runs the server could read it at that moment. It then takes several members of the bureau to open the ballots, without names, after closing.'
});
export const secrecyLimits: Record<Secrecy, () => string> = {
	public: message({
		fr: 'Jusqu’à la clôture, les bulletins sont chiffrés dans la base. Le serveur qui les reçoit en a la clé : vous lui faites confiance pour ne pas les ouvrir avant.',
		en: 'Until closing, ballots are encrypted in the database. The server that receives them has the key: you trust it not to open them before.'
	}),
	confidential: message({
		fr: 'Les bulletins sont chiffrés dans la base, ouverts ensemble et mélangés à la clôture. Mais le serveur en a la clé : qui le dirige pourrait les lire. Vous lui faites confiance. La liste de qui a voté, sans les choix, est connue de la coordination.',
		en: 'Ballots are encrypted in the database, opened together and shuffled at closing. But the server has the key: whoever runs it could read them. You trust them. The list of who voted, without the choices, is known to the coordination.'
	}),
	secret: message({
		fr: 'Cela ne protège pas contre un serveur qui vous enverrait une page truquée, ni contre des membres du bureau assez nombreux qui s’entendraient, ni contre quelqu’un qui regarde votre écran. Qui dirige le serveur sait qui a voté et quand ; avec l’aide d’un membre qui a ouvert les bulletins, il pourrait savoir ce que chacun a choisi. Pour une élection qui engage, utilisez un outil fait pour cela, comme Belenios.',
		en: 'This does not protect against a server that would send you an altered page, against members of the bureau, enough of them, who would collude, or against somebody watching your screen. Whoever runs the server knows who voted and when; with the help of a member who opened the ballots, they could know what each chose. For a binding election, use a tool made for it, such as Belenios.'
	})
};
export const sealedResults = message({
	fr: 'Les résultats sont scellés pour tout le monde jusqu’à leur publication, après la clôture : seul le nombre de votants est connu.',
	en: 'Results are sealed for everybody until they are published, after closing: only the number of voters is known.'
});

export const fewOnline = message<{ count: number }>({
	fr: (p) =>
		`On peut aussi voter sur papier. Si moins de ${p.count} personnes votent en ligne, leurs bulletins chiffrés ne sont jamais ouverts, car ils diraient qui a voté quoi : le résultat ne compte alors que le papier, et dit combien sont restés fermés.`,
	en: (p) =>
		`People may also vote on paper. If fewer than ${p.count} vote online, their encrypted ballots are never opened, because they would tell who voted what: the result then counts the paper only, and says how many stayed closed.`
});

export const noScriptPaper = message({
	fr: 'Ce vote est secret : votre appareil doit chiffrer votre bulletin, et il lui faut JavaScript. Sans lui, votez sur papier : la coordination du contrat vous dira où.',
	en: 'This vote is secret: your device must encrypt your ballot, and it needs JavaScript. Without it, vote on paper: the contract’s coordination will tell you where.'
});
export const noScriptConfidential = message({
	fr: 'Votre appareil n’a pas JavaScript : il ne peut pas chiffrer. Vous pouvez voter ici de façon confidentielle : le serveur voit passer votre choix, l’enferme aussitôt, et ne le garde pas. Pour un vote secret, utilisez un autre appareil.',
	en: 'Your device has no JavaScript: it cannot encrypt. You may vote here confidentially: the server sees your choice pass by, seals it at once, and does not keep it. For a secret vote, use another device.'
});
export const sealing = message({ fr: 'Chiffrement et envoi…', en: 'Encrypting and sending…' });
export const bureauDistrusted = message({
	fr: 'Les clés du bureau que cette page a reçues ne sont pas celles que ses membres ont confirmées. Votre appareil n’a rien chiffré ni rien envoyé : prévenez la coordination du contrat.',
	en: 'The keys of the bureau that this page received are not those that its members confirmed. Your device encrypted nothing and sent nothing: tell the contract’s coordination.'
});
export const sendFailed = message({
	fr: 'Le réseau n’a pas répondu. Votre bulletin chiffré est prêt : appuyez de nouveau, il ne comptera qu’une fois.',
	en: 'The network did not answer. Your encrypted ballot is ready: press again, it will count only once.'
});

export const refusedTitle = message({
	fr: 'Ce bulletin n’est pas déposé',
	en: 'This ballot was not cast'
});

type Dates = { opensAt: Date | null; closesAt: Date | null; hasAccount: boolean };
const notOpen = message<Dates>({
	fr: (p) =>
		p.opensAt
			? `Ce vote n’est pas encore ouvert. Revenez à partir du ${formatDateTime(p.opensAt)} : votre compte ou votre lettre suffira.`
			: 'Ce vote n’est pas encore ouvert. Sa page dira quand il ouvre.',
	en: (p) =>
		p.opensAt
			? `This vote is not open yet. Come back from ${formatDateTime(p.opensAt)}: your account or your letter will do.`
			: 'This vote is not open yet. Its page will say when it opens.'
});
const closed = message<Dates>({
	fr: (p) =>
		`Ce vote est clos${p.closesAt ? ` depuis le ${formatDateTime(p.closesAt)}` : ''}. Le résultat paraît sur sa page.`,
	en: (p) =>
		`This vote ${p.closesAt ? `closed on ${formatDateTime(p.closesAt)}` : 'is closed'}. The result is shown on its page.`
});
const notAVoter = message<Dates>({
	fr: (p) =>
		p.hasAccount
			? 'Votre compte n’est pas sur la liste des personnes appelées à voter. Si vous avez reçu une lettre, tapez son code ; si c’est une erreur, écrivez à la coordination du contrat.'
			: 'Pour voter, connectez-vous avec votre compte, ou tapez le code de la lettre que vous avez reçue.',
	en: (p) =>
		p.hasAccount
			? 'Your account is not on the list of people asked to vote. If you received a letter, type its code; if this is a mistake, write to the contract’s coordination.'
			: 'To vote, sign in with your account, or type the code of the letter you received.'
});
const plain: Record<Exclude<CastRefusal, 'not-open' | 'closed' | 'not-a-voter'>, () => string> = {
	withdrawn: message({
		fr: 'Ce vote a été retiré : aucun bulletin n’est compté. Sa page dit pourquoi.',
		en: 'This vote was withdrawn: no ballot is counted. Its page says why.'
	}),
	revoked: message({
		fr: 'Ce code a été annulé : une autre lettre l’a peut-être remplacé. Utilisez la dernière reçue, ou demandez-en une à la coordination du contrat.',
		en: 'This code was revoked: another letter may have replaced it. Use the last one you received, or ask the contract’s coordination for one.'
	}),
	'already-voted': message({
		fr: 'Vous avez déjà voté, et ce vote ne permet pas de changer de bulletin. Le premier est bien compté : vous n’avez rien à faire.',
		en: 'You have already voted, and this vote does not let people change their ballot. The first one counts: there is nothing to do.'
	}),
	'voted-on-paper': message({
		fr: 'Vous avez voté sur papier : votre bulletin est dans l’urne, vous n’avez rien à faire. Si c’est une erreur, écrivez à la coordination du contrat.',
		en: 'You voted on paper: your ballot is in the box, there is nothing to do. If this is a mistake, write to the contract’s coordination.'
	}),
	malformed: message({
		fr: 'Ce bulletin est arrivé abîmé et n’a pas été pris. Rechargez la page et votez à nouveau.',
		en: 'This ballot arrived damaged and was not taken. Reload the page and vote again.'
	}),
	copied: message({
		fr: 'Cette enveloppe a déjà été déposée et n’a pas été prise une seconde fois. Rechargez la page pour voter.',
		en: 'This envelope was already cast and was not taken again. Reload the page to vote.'
	}),
	replayed: message({
		fr: 'Ce bulletin vient d’une ancienne page et n’a pas été pris. Rechargez la page pour voter, ou pour changer de bulletin.',
		en: 'This ballot comes from an old page and was not taken. Reload the page to vote, or to change your ballot.'
	}),
	'too-many': message({
		fr: 'Trop de bulletins illisibles ont été envoyés d’ici. Attendez une heure, puis rechargez la page ; ou votez sur un autre appareil.',
		en: 'Too many unreadable ballots were sent from here. Wait an hour, then reload the page; or vote on another device.'
	})
};

/** Why a ballot was not taken, in one sentence with what to do. */
export function refusalSentence(refusal: CastRefusal | 'no-script', dates: Dates): string {
	if (refusal === 'no-script') return noScriptPaper();
	if (refusal === 'not-open') return notOpen(dates);
	if (refusal === 'closed') return closed(dates);
	if (refusal === 'not-a-voter') return notAVoter(dates);
	return plain[refusal]();
}
