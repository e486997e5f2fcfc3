import { formatDate, formatNumber } from '../shared/format.ts';
import { message, plural } from '../shared/messages.ts';

/** Words that several rooms of votes say. */

export const approvals = message({ fr: 'Approbations', en: 'Approvals' });
export const backToVote = message({ fr: 'Revenir au vote', en: 'Back to the vote' });
export const checkMyReceipt = message({ fr: 'Vérifier mon reçu', en: 'Check my receipt' });
export const checkReceipt = message({ fr: 'Vérifier un reçu', en: 'Check a receipt' });
export const downloadBoard = message({
	fr: 'Télécharger le tableau (JSON Lines)',
	en: 'Download the board (JSON Lines)'
});
export const duelsWon = message({ fr: 'Duels gagnés', en: 'Duels won' });
export const fingerprints = message({
	fr: 'Empreintes, pour vérifier',
	en: 'Fingerprints, to check'
});
export const haveCode = message({
	fr: 'J’ai reçu une lettre avec un code',
	en: 'I received a letter with a code'
});
export const keptSecret = message({ fr: 'Ce qui est gardé secret', en: 'What is kept secret' });
export const letterNumber = message<{ number: number }>({
	fr: ({ number }) => `Lettre n° ${number}`,
	en: ({ number }) => `Letter no. ${number}`
});
export const majorityGrade = message({ fr: 'Mention majoritaire', en: 'Majority grade' });
export const name = message({ fr: 'Nom', en: 'Name' });
export const no = message({ fr: 'non', en: 'no' });
export const noVoteYet = message({ fr: 'Pas encore de vote', en: 'No vote yet' });
export const notProtected = message({
	fr: 'Ce que cela ne protège pas',
	en: 'What this does not protect against'
});
export const notWholeNumber = message({
	fr: 'Écrivez un nombre entier, en chiffres.',
	en: 'Write a whole number, in digits.'
});
export const objection = message({ fr: 'Objection', en: 'Objection' });
export const option = message({ fr: 'Option', en: 'Option' });
export const pointCount = message<{ count: number }>({
	fr: (p) => `${formatNumber(p.count)} ${plural('fr', p.count, 'point', 'points')}`,
	en: (p) => `${formatNumber(p.count)} ${plural('en', p.count, 'point', 'points')}`
});
export const points = message({ fr: 'Points', en: 'Points' });
export const position = message({ fr: 'Position', en: 'Position' });
export const prepareVote = message({ fr: 'Préparer un vote', en: 'Prepare a vote' });
export const prepareVotes = message({ fr: 'Préparer les votes', en: 'Prepare the votes' });
export const publishedOn = message<{ at: Date }>({
	fr: ({ at }) => `Résultat publié le ${formatDate(at)}`,
	en: ({ at }) => `Result published on ${formatDate(at)}`
});
export const resultPublished = message({ fr: 'Résultat publié', en: 'Result published' });
export const retained = message({ fr: 'retenue', en: 'retained' });
export const secretExplained = message({
	fr: 'Ce qu’un vote secret protège, et ce qu’il ne protège pas',
	en: 'What a secret vote protects, and what it does not'
});
export const seeBoard = message({ fr: 'Voir le tableau du vote', en: 'See the board of the vote' });
export const seePage = message({ fr: 'Voir la page du vote', en: 'See the page of the vote' });
export const takeNoPosition = message({ fr: 'Je ne me prononce pas', en: 'I take no position' });
export const textFingerprint = message({
	fr: 'Empreinte du texte (SHA-256)',
	en: 'Fingerprint of the text (SHA-256)'
});
export const voices = message({ fr: 'Voix', en: 'Votes' });
export const whoVotes = message({ fr: 'Qui vote', en: 'Who votes' });
export const yes = message({ fr: 'oui', en: 'yes' });
