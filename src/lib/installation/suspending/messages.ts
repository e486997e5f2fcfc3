import { formatDate, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import { reasonMissing, tooLong } from '../../ui/refusal-words.ts';

export { search } from '../../ui/words.ts';

export const title = message({ fr: 'Comptes du site', en: 'Accounts of the site' });
export const lead = message({
	fr: 'Retrouver un compte, et le suspendre quand quelqu’un s’en sert contre les autres. Ce qu’il a écrit reste : le retirer est l’affaire de la modération de chaque contrat.',
	en: 'Find an account, and suspend it when somebody uses it against others. What it wrote stays: taking it down is the matter of the moderation of each contract.'
});
export const searchLabel = message({ fr: 'Adresse ou nom', en: 'Address or name' });
export const showLabel = message({ fr: 'Montrer', en: 'Show' });
export const everybody = message({ fr: 'Tous les comptes', en: 'All accounts' });
export const onlySuspended = message({ fr: 'Comptes suspendus', en: 'Suspended accounts' });
export const found = message<{ count: number; isMore: boolean }>({
	fr: ({ count, isMore }) =>
		`${isMore ? 'Plus de ' : ''}${formatNumber(count)} ${plural('fr', count, 'compte', 'comptes')}`,
	en: ({ count, isMore }) =>
		`${isMore ? 'More than ' : ''}${formatNumber(count)} ${plural('en', count, 'account', 'accounts')}`
});
export const noneTitle = message({ fr: 'Aucun compte', en: 'No account' });
export const noneText = message({
	fr: 'Personne ne s’est encore inscrit ici.',
	en: 'Nobody has signed up here yet.'
});
export const noneFoundText = message({
	fr: 'Aucun compte ne porte ces mots dans son adresse ou son nom.',
	en: 'No account has these words in its address or its name.'
});
export const createdOn = message<{ on: Date }>({
	fr: ({ on }) => `Compte créé le ${formatDate(on)}`,
	en: ({ on }) => `Account created on ${formatDate(on)}`
});
export const seenWeek = message<{ week: string | null }>({
	fr: ({ week }) =>
		week ? `vu la semaine du ${formatDate(week)}` : 'jamais connecté, ou pas depuis longtemps',
	en: ({ week }) =>
		week ? `seen in the week of ${formatDate(week)}` : 'never signed in, or not for a long time'
});
export const unconfirmed = message({ fr: 'adresse non confirmée', en: 'address not confirmed' });
export const suspendedSince = message<{ since: Date }>({
	fr: ({ since }) => `Suspendu depuis le ${formatDate(since)}`,
	en: ({ since }) => `Suspended since ${formatDate(since)}`
});
export const isAdministratorText = message({
	fr: 'Ce compte administre cette installation : on ne le suspend pas. Retirez-le d’abord depuis la machine, avec « npm run admin ».',
	en: 'This account runs this installation: it is not suspended. Remove it first from the machine, with “npm run admin”.'
});
export const coordinatesAlone = message<{ titles: readonly string[] }>({
	fr: ({ titles }) =>
		`Ce compte est seul à coordonner : ${titles.map((one) => `« ${one} »`).join(', ')}. Pendant la suspension, personne ne le fera.`,
	en: ({ titles }) =>
		`This account coordinates alone: ${titles.map((one) => `“${one}”`).join(', ')}. During the suspension nobody will.`
});
export const suspendTitle = message({ fr: 'Suspendre ce compte', en: 'Suspend this account' });
export const suspendText = message({
	fr: 'Ses appareils sont déconnectés, ses pages ouvertes s’arrêtent en quelques secondes, et il ne peut plus se connecter. Ses rôles et ce qu’il a écrit restent.',
	en: 'Its devices are signed out, its open pages stop within seconds, and it can no longer sign in. Its roles and what it wrote stay.'
});
export const reasonLabel = message({
	fr: 'Raison, telle que la personne la lira',
	en: 'Reason, as the person will read it'
});
export const liftTitle = message({ fr: 'Rouvrir ce compte', en: 'Open this account again' });
export const liftText = message({
	fr: 'La personne peut de nouveau se connecter, avec les rôles qu’elle avait.',
	en: 'The person can sign in again, with the roles that they had.'
});
export const reasonGiven = message<{ reason: string }>({
	fr: ({ reason }) => `La raison donnée : ${reason}`,
	en: ({ reason }) => `The reason given: ${reason}`
});
export const personIsTold = message({
	fr: 'La personne est prévenue par courriel.',
	en: 'The person is told by e-mail.'
});
const said: Record<string, () => string> = {
	'suspendu-sans-courriel': message({
		fr: 'Le compte est suspendu. Aucun courriel ne part d’ici : dites vous-même pourquoi à la personne.',
		en: 'The account is suspended. No e-mail leaves from here: tell the person why yourself.'
	}),
	'rouvert-sans-courriel': message({
		fr: 'Le compte est rouvert. Aucun courriel ne part d’ici : prévenez vous-même la personne.',
		en: 'The account is open again. No e-mail leaves from here: tell the person yourself.'
	}),
	suspendu: message({
		fr: 'Le compte est suspendu, et la personne prévenue.',
		en: 'The account is suspended, and the person told.'
	}),
	rouvert: message({
		fr: 'Le compte est rouvert, et la personne prévenue.',
		en: 'The account is open again, and the person told.'
	})
};
export const saidSentence = (code: string | null): string | undefined => said[code ?? '']?.();

const refusals: Record<string, () => string> = {
	moved: message({
		fr: 'L’état de ce compte vient de changer : le voici tel qu’il est maintenant.',
		en: 'The state of this account has just changed: here it is as it is now.'
	}),
	administrator: isAdministratorText,
	'reason-missing': reasonMissing,
	'too-long': tooLong
};
export function suspensionRefusals(
	codes: Record<string, string> | undefined
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(codes ?? {}).map(([name, code]) => [name, (refusals[code] ?? refusals.moved!)()])
	);
}
