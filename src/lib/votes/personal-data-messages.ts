import { message } from '../shared/messages.ts';
import { ROLL_MONTHS, ROLL_MONTHS_AT_MOST } from '../treatments/durations.ts';
import type { TreatmentWords } from '../treatments/treatment.ts';
import { theCoordination } from '../treatments/words.ts';
import type { CastWay } from './kinds.ts';

const actionTerm = message({
	fr: 'Code de justice administrative, article R. 421-1 (deux mois pour agir) ; CNIL, délibération 2019-053 du 25 avril 2019 sur le vote en ligne.',
	en: 'French Code of Administrative Justice, article R. 421-1 (two months to bring an action); CNIL, deliberation 2019-053 of 25 April 2019 on online voting.'
});

export const rollWords: TreatmentWords = {
	title: message({ fr: 'La liste des personnes qui votent', en: 'The roll of a vote' }),
	data: message({
		fr: 'Votre nom, votre compte ou votre adresse, tels que la liste les porte ; une empreinte du code de votre lettre.',
		en: 'Your name, your account or your address, as the roll has them; a fingerprint of the code of your letter.'
	}),
	purpose: message({
		fr: 'Que chaque personne appelée à voter le puisse, une seule fois.',
		en: 'That each person called to vote can, once.'
	}),
	seenBy: theCoordination,
	kept: message({
		fr: `${ROLL_MONTHS} mois après que le vote est conclu ou retiré, ${ROLL_MONTHS_AT_MOST} mois au plus après son résultat ; il ne reste alors que des numéros.`,
		en: `${ROLL_MONTHS} months after the vote is concluded or withdrawn, ${ROLL_MONTHS_AT_MOST} months at most after its result; only numbers are left then.`
	}),
	source: actionTerm
};
export const letterCookie = message({
	fr: 'Le code de la lettre que vous avez ouverte, pour ce vote seul, jusqu’au bulletin déposé ou au navigateur fermé.',
	en: 'The code of the letter that you opened, for this vote only, until the ballot is cast or the browser is closed.'
});

export const signingWords: TreatmentWords = {
	title: message({ fr: 'L’émargement', en: 'Who has voted' }),
	data: message({
		fr: 'Que vous avez voté, en ligne ou sur papier. Pas l’heure, et jamais quoi.',
		en: 'That you voted, online or on paper. Not the hour, and never what.'
	}),
	purpose: message({
		fr: 'Qu’une personne ne vote pas deux fois, et que chacun puisse vérifier le nombre.',
		en: 'That nobody votes twice, and that anybody can check the number.'
	}),
	seenBy: theCoordination,
	kept: message({ fr: 'Comme la liste.', en: 'As the roll.' }),
	source: actionTerm
};

export const ballotsWords: TreatmentWords = {
	title: message({ fr: 'Les bulletins de vote', en: 'Ballots' }),
	data: message({
		fr: 'Une enveloppe chiffrée jusqu’au dépouillement, puis des bulletins sans nom. Dans un vote public, annoncé comme tel, le nom et le choix. Les raisons d’une objection.',
		en: 'An encrypted envelope until the count, then ballots without names. In a public vote, announced as such, the name and the choice. The reasons of an objection.'
	}),
	purpose: message({
		fr: 'Compter, et laisser chacun recompter.',
		en: 'Counting, and letting anybody count again.'
	}),
	seenBy: message({
		fr: 'Avant le dépouillement, personne. Après, le public.',
		en: 'Before the count, nobody. After, the public.'
	}),
	kept: message({
		fr: 'Les enveloppes sont détruites au dépouillement. Le résultat reste. Dans un vote public, effacer votre compte remplace votre nom.',
		en: 'Envelopes are destroyed at the count. The result stays. In a public vote, erasing your account replaces your name.'
	})
};

export const votesWords: TreatmentWords = {
	title: message({
		fr: 'Préparer un vote, en tenir le bureau',
		en: 'Preparing a vote, its bureau'
	}),
	data: message({
		fr: 'Qui crée le vote, qui tape les feuilles de papier, qui est du bureau d’un vote secret, les clés publiques de son appareil et ce qu’il a signé ou apporté pour ouvrir l’urne.',
		en: 'Who creates the vote, who types the sheets of paper, who is in the bureau of a secret vote, the public keys of their device and what it signed or brought to open the box.'
	}),
	purpose: message({
		fr: 'Que plusieurs personnes connues répondent du vote.',
		en: 'That several known people answer for the vote.'
	}),
	seenBy: message({
		fr: 'Les personnes du contrat, et la coordination.',
		en: 'The people of the contract, and the coordination.'
	}),
	kept: message({
		fr: 'Avec le vote. Effacer votre compte y met un nom tiré au hasard.',
		en: 'With the vote. Erasing your account puts a name drawn at random there.'
	})
};
export const bureauSecrets = message({
	fr: 'Les clés d’un membre du bureau, sur son appareil seul, jusqu’à ce qu’il les efface.',
	en: 'The keys of a member of the bureau, on their device only, until they erase them.'
});

const ways: Record<CastWay, () => string> = {
	online: message({ fr: 'Par internet', en: 'Over the internet' }),
	paper: message({ fr: 'Sur papier', en: 'On paper' })
};
export const castWayLabel = (way: CastWay): string => ways[way]();

const gestures = {
	created: message({ fr: 'Vote créé', en: 'Vote created' }),
	bureau: message({ fr: 'Membre du bureau', en: 'Member of the bureau' })
};
export const gestureLabel = (gesture: keyof typeof gestures): string => gestures[gesture]();
