import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { BoardEntryKind } from '../kinds.ts';

export { fingerprint as columnHash, search as searchButton } from '../../ui/words.ts';
export {
	checkMyReceipt as verifyTitle,
	checkReceipt as checkLater,
	downloadBoard,
	fingerprints,
	no,
	seeBoard,
	yes
} from '../words.ts';

export const receiptTitle = message({ fr: 'Reçu de mon bulletin', en: 'Receipt of my ballot' });
export const justCast = message({
	fr: 'Votre bulletin est déposé. Merci !',
	en: 'Your ballot is cast. Thank you!'
});
export const keepIt = message({
	fr: 'Gardez ce reçu : il prouve que votre bulletin est dans l’urne, et ne dit rien de votre choix.',
	en: 'Keep this receipt: it proves that your ballot is in the box, and says nothing of your choice.'
});
export const receiptChecked = message({
	fr: 'Ce bulletin est sur le tableau du vote, à sa place, et la signature du serveur est juste.',
	en: 'This ballot is on the board of the vote, in its place, and the signature of the server is right.'
});
export const receiptAwaited = message({
	fr: 'Ce bulletin est dans l’urne, et la signature du serveur est juste. Sa ligne paraîtra sur le tableau à la clôture, mêlée aux autres : avant, on verrait le tableau grandir quand vous votez.',
	en: 'This ballot is in the box, and the signature of the server is right. Its line will be on the board at closing, among the others: before, people would see the board grow as you vote.'
});
export const receiptBroken = message({
	fr: 'Quelque chose ne va pas : cette ligne ne correspond pas au tableau. Gardez cette page et prévenez la coordination du contrat.',
	en: 'Something is wrong: this line does not match the board. Keep this page and tell the contract’s coordination.'
});
export const wasReplaced = message<{ position: number }>({
	fr: (p) =>
		`Ce bulletin a été remplacé par un autre de la même personne, à la ligne ${p.position} : seul le dernier compte.`,
	en: (p) =>
		`This ballot was replaced by another of the same person, on line ${p.position}: only the last one counts.`
});
export const place = message({ fr: 'Ligne du tableau', en: 'Line of the board' });
export const castName = message({ fr: 'Identifiant du bulletin', en: 'Identifier of the ballot' });
export const envelopeHash = message({
	fr: 'Empreinte de l’enveloppe',
	en: 'Fingerprint of the envelope'
});
export const entryHash = message({ fr: 'Empreinte de la ligne', en: 'Fingerprint of the line' });
export const signature = message({ fr: 'Signature du serveur', en: 'Signature of the server' });
export const download = message({ fr: 'Télécharger le reçu', en: 'Download the receipt' });
export const howToCheck = message({
	fr: 'Vous pourrez le vérifier ici à tout moment, ou hors de ce site : le tableau et un petit programme de vérification se téléchargent sur la page du tableau.',
	en: 'You can check it here at any time, or outside this site: the board and a small program that checks it can be downloaded from the page of the board.'
});

export const boardTitle = message({ fr: 'Tableau du vote', en: 'Board of the vote' });
export const boardLead = message({
	fr: 'Tout ce qui est entré dans l’urne, sans nom, sans heure et sans choix. Chaque ligne contient l’empreinte de la précédente et la signature du serveur : on ne peut ni en retirer, ni en changer, ni en ajouter une au milieu sans que cela se voie.',
	en: 'Everything that entered the box, without names, hours or choices. Each line holds the fingerprint of the one before and the signature of the server: none can be removed, changed or slipped in without it showing.'
});
export const boardAtClosing = message({
	fr: 'Ce vote est secret : le tableau dit les bulletins à la clôture, tous ensemble et mêlés, pour qu’on ne le voie pas grandir quand quelqu’un vote.',
	en: 'This vote is secret: the board says its ballots at closing, all together and shuffled, so that nobody sees it grow as somebody votes.'
});
export const boardNotYet = message({
	fr: 'Le tableau commencera à l’ouverture du vote.',
	en: 'The board will begin when the vote opens.'
});
export const boardSize = message<{ count: number }>({
	fr: (p) => `${formatNumber(p.count)} ${plural('fr', p.count, 'ligne', 'lignes')}`,
	en: (p) => `${formatNumber(p.count)} ${plural('en', p.count, 'line', 'lines')}`
});
export const head = message({
	fr: 'Empreinte de la dernière ligne',
	en: 'Fingerprint of the last line'
});
export const serverKey = message({ fr: 'Clé publique du serveur', en: 'Public key of the server' });
export const downloadVerifier = message({
	fr: 'Télécharger le programme de vérification',
	en: 'Download the verification program'
});
export const howToRun = message({
	fr: 'Il ne demande que Node.js et ne se connecte à rien :',
	en: 'It needs only Node.js and connects to nothing:'
});
export const search = message({
	fr: 'Chercher un reçu dans le tableau',
	en: 'Search a receipt on the board'
});
export const searchHelp = message({
	fr: 'L’identifiant du bulletin ou une empreinte, en entier ou son début.',
	en: 'The identifier of the ballot or a fingerprint, whole or its beginning.'
});
export const noLine = message({
	fr: 'Aucune ligne ne correspond. Vérifiez ce que vous avez tapé, ou effacez la recherche.',
	en: 'No line matches. Check what you typed, or clear the search.'
});
export const clearSearch = message({ fr: 'Tout le tableau', en: 'The whole board' });
export const columnPosition = message({ fr: 'Ligne', en: 'Line' });
export const columnKind = message({ fr: 'Ce qui s’est passé', en: 'What happened' });

export const kindWords: Record<BoardEntryKind, () => string> = {
	opened: message({ fr: 'Le vote est ouvert', en: 'The vote is open' }),
	cast: message({ fr: 'Un bulletin est déposé', en: 'A ballot is cast' }),
	refused: message({ fr: 'Un envoi illisible est refusé', en: 'Something unreadable is refused' }),
	revoked: message({ fr: 'Un code est annulé', en: 'A code is revoked' }),
	closed: message({ fr: 'Le vote est clos', en: 'The vote is closed' }),
	result: message({ fr: 'Le résultat est publié', en: 'The result is published' }),
	withdrawn: message({ fr: 'Le vote est retiré', en: 'The vote is withdrawn' })
};
export const replaces = message<{ position: number }>({
	fr: (p) => `remplace la ligne ${p.position}`,
	en: (p) => `replaces line ${p.position}`
});
export const verifyLead = message({
	fr: 'Ouvrez le fichier de votre reçu, ou collez ce qu’il contient. Cette page dit s’il est sur le tableau ; elle n’enregistre rien.',
	en: 'Open the file of your receipt, or paste what it holds. This page says whether it is on the board; it keeps nothing.'
});
export const receiptFile = message({ fr: 'Fichier du reçu', en: 'Receipt file' });
export const receiptText = message({ fr: 'Ou son contenu', en: 'Or its content' });
export const verifyButton = message({ fr: 'Vérifier', en: 'Check' });
export const notAReceipt = message({
	fr: 'Ce n’est pas un reçu de Maillage. Ouvrez le fichier que vous avez téléchargé après avoir voté, sans le modifier.',
	en: 'This is not a Maillage receipt. Open the file that you downloaded after voting, unchanged.'
});
export const otherVote = message({
	fr: 'Ce reçu est celui d’un autre vote. Ouvrez la page de vérification de ce vote-là.',
	en: 'This receipt is for another vote. Open the checking page of that vote.'
});
export const allGood = message({
	fr: 'Votre bulletin est bien dans l’urne.',
	en: 'Your ballot is in the box.'
});
export const notGood = message({
	fr: 'Ce reçu n’est pas confirmé. S’il n’a pas été modifié, gardez-le et prévenez la coordination du contrat : c’est une preuve.',
	en: 'This receipt is not confirmed. If nobody changed it, keep it and tell the contract’s coordination: it is evidence.'
});
export const checkWhole = message({
	fr: 'L’empreinte est celle de la ligne',
	en: 'The fingerprint is that of the line'
});
export const checkSigned = message({
	fr: 'Le serveur de ce vote l’a signé',
	en: 'The server of this vote signed it'
});
export const allAwaited = message({
	fr: 'Votre bulletin est dans l’urne. Le tableau le dira à la clôture : vérifiez de nouveau votre reçu à ce moment-là.',
	en: 'Your ballot is in the box. The board will say so at closing: check your receipt again then.'
});
export const checkOnBoard = message({
	fr: 'Le tableau contient ce bulletin, à sa place',
	en: 'The board has this ballot, in its place'
});
export const trustLess = message({
	fr: 'Cette page vient du serveur que vous vérifiez. Pour ne pas lui faire confiance, utilisez le programme de vérification, hors ligne.',
	en: 'This page comes from the server that you are checking. To avoid trusting it, use the verification program, offline.'
});

export const codeTitle = message({ fr: 'Voter avec une lettre', en: 'Vote with a letter' });
export const codeLead = message({
	fr: 'Tapez le code imprimé sur votre lettre. Il ne sert qu’à vous, et à un seul vote.',
	en: 'Type the code printed on your letter. It is for you alone, and for one vote.'
});
export const codeLabel = message({ fr: 'Code de la lettre', en: 'Code of the letter' });
export const codeHelp = message({
	fr: 'Les espaces, les tirets et les majuscules ne comptent pas.',
	en: 'Spaces, dashes and capitals do not matter.'
});
export const codeButton = message({ fr: 'Continuer', en: 'Continue' });
export const codeUnknown = message({
	fr: 'Ce code n’existe pas. Comparez-le signe par signe avec votre lettre ; s’il est bien le même, demandez une autre lettre à la coordination du contrat.',
	en: 'This code does not exist. Compare it sign by sign with your letter; if it is the same, ask the contract’s coordination for another letter.'
});
export const codeWait = message<{ minutes: number }>({
	fr: (p) =>
		`Trop d’essais depuis cet endroit. Attendez ${p.minutes} ${plural('fr', p.minutes, 'minute', 'minutes')}.`,
	en: (p) =>
		`Too many tries from here. Wait ${p.minutes} ${plural('en', p.minutes, 'minute', 'minutes')}.`
});
