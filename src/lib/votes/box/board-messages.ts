import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { BoardEntryKind } from '../kinds.ts';

export const receiptTitle = message('Reçu de mon bulletin', 'Receipt of my ballot');
export const justCast = message(
	'Votre bulletin est déposé. Merci !',
	'Your ballot is cast. Thank you!'
);
export const keepIt = message(
	'Gardez ce reçu : il prouve que votre bulletin est dans l’urne, et ne dit rien de votre choix.',
	'Keep this receipt: it proves that your ballot is in the box, and says nothing of your choice.'
);
export const receiptChecked = message(
	'Ce bulletin est sur le tableau du vote, à sa place, et la signature du serveur est juste.',
	'This ballot is on the board of the vote, in its place, and the signature of the server is right.'
);
export const receiptBroken = message(
	'Quelque chose ne va pas : cette ligne ne correspond pas au tableau. Gardez cette page et prévenez la coordination du contrat.',
	'Something is wrong: this line does not match the board. Keep this page and tell the contract’s coordination.'
);
export const wasReplaced = message<{ position: number }>(
	(p) =>
		`Ce bulletin a été remplacé par un autre de la même personne, à la ligne ${p.position} : seul le dernier compte.`,
	(p) =>
		`This ballot was replaced by another of the same person, on line ${p.position}: only the last one counts.`
);
export const place = message('Ligne du tableau', 'Line of the board');
export const castName = message('Identifiant du bulletin', 'Identifier of the ballot');
export const envelopeHash = message('Empreinte de l’enveloppe', 'Fingerprint of the envelope');
export const entryHash = message('Empreinte de la ligne', 'Fingerprint of the line');
export const signature = message('Signature du serveur', 'Signature of the server');
export const download = message('Télécharger le reçu', 'Download the receipt');
export const seeBoard = message('Voir le tableau du vote', 'See the board of the vote');
export const checkLater = message('Vérifier un reçu', 'Check a receipt');
export const howToCheck = message(
	'Vous pourrez le vérifier ici à tout moment, ou hors de ce site : le tableau et un petit programme de vérification se téléchargent sur la page du tableau.',
	'You can check it here at any time, or outside this site: the board and a small program that checks it can be downloaded from the page of the board.'
);

export const boardTitle = message('Tableau du vote', 'Board of the vote');
export const boardLead = message(
	'Tout ce qui est entré dans l’urne, dans l’ordre, sans nom, sans heure et sans choix. Chaque ligne contient l’empreinte de la précédente et la signature du serveur : on ne peut ni en retirer, ni en changer, ni en ajouter une au milieu sans que cela se voie.',
	'Everything that entered the box, in order, without names, hours or choices. Each line holds the fingerprint of the one before and the signature of the server: none can be removed, changed or slipped in without it showing.'
);
export const boardNotYet = message(
	'Le tableau commencera à l’ouverture du vote.',
	'The board will begin when the vote opens.'
);
export const boardSize = message<{ count: number }>(
	(p) => `${formatNumber(p.count)} ${plural('fr', p.count, 'ligne', 'lignes')}`,
	(p) => `${formatNumber(p.count)} ${plural('en', p.count, 'line', 'lines')}`
);
export const head = message('Empreinte de la dernière ligne', 'Fingerprint of the last line');
export const serverKey = message('Clé publique du serveur', 'Public key of the server');
export const downloadBoard = message(
	'Télécharger le tableau (JSON Lines)',
	'Download the board (JSON Lines)'
);
export const downloadVerifier = message(
	'Télécharger le programme de vérification',
	'Download the verification program'
);
export const howToRun = message(
	'Il ne demande que Node.js et ne se connecte à rien :',
	'It needs only Node.js and connects to nothing:'
);
export const search = message('Chercher un reçu dans le tableau', 'Search a receipt on the board');
export const searchHelp = message(
	'L’identifiant du bulletin ou une empreinte, en entier ou son début.',
	'The identifier of the ballot or a fingerprint, whole or its beginning.'
);
export const searchButton = message('Chercher', 'Search');
export const noLine = message(
	'Aucune ligne ne correspond. Vérifiez ce que vous avez tapé, ou effacez la recherche.',
	'No line matches. Check what you typed, or clear the search.'
);
export const clearSearch = message('Tout le tableau', 'The whole board');
export const columnPosition = message('Ligne', 'Line');
export const columnKind = message('Ce qui s’est passé', 'What happened');
export const columnHash = message('Empreinte', 'Fingerprint');

export const kindWords: Record<BoardEntryKind, () => string> = {
	opened: message('Le vote est ouvert', 'The vote is open'),
	cast: message('Un bulletin est déposé', 'A ballot is cast'),
	refused: message('Un envoi illisible est refusé', 'Something unreadable is refused'),
	revoked: message('Un code est annulé', 'A code is revoked'),
	closed: message('Le vote est clos', 'The vote is closed'),
	result: message('Le résultat est publié', 'The result is published'),
	withdrawn: message('Le vote est retiré', 'The vote is withdrawn')
};
export const replaces = message<{ position: number }>(
	(p) => `remplace la ligne ${p.position}`,
	(p) => `replaces line ${p.position}`
);

export const verifyTitle = message('Vérifier mon reçu', 'Check my receipt');
export const verifyLead = message(
	'Ouvrez le fichier de votre reçu, ou collez ce qu’il contient. Cette page dit s’il est sur le tableau ; elle n’enregistre rien.',
	'Open the file of your receipt, or paste what it holds. This page says whether it is on the board; it keeps nothing.'
);
export const receiptFile = message('Fichier du reçu', 'Receipt file');
export const receiptText = message('Ou son contenu', 'Or its content');
export const verifyButton = message('Vérifier', 'Check');
export const notAReceipt = message(
	'Ce n’est pas un reçu de Maillage. Ouvrez le fichier que vous avez téléchargé après avoir voté, sans le modifier.',
	'This is not a Maillage receipt. Open the file that you downloaded after voting, unchanged.'
);
export const otherVote = message(
	'Ce reçu est celui d’un autre vote. Ouvrez la page de vérification de ce vote-là.',
	'This receipt is for another vote. Open the checking page of that vote.'
);
export const allGood = message(
	'Votre bulletin est bien dans l’urne.',
	'Your ballot is in the box.'
);
export const notGood = message(
	'Ce reçu n’est pas confirmé. S’il n’a pas été modifié, gardez-le et prévenez la coordination du contrat : c’est une preuve.',
	'This receipt is not confirmed. If nobody changed it, keep it and tell the contract’s coordination: it is evidence.'
);
export const checkWhole = message(
	'L’empreinte est celle de la ligne',
	'The fingerprint is that of the line'
);
export const checkSigned = message(
	'Le serveur de ce vote l’a signé',
	'The server of this vote signed it'
);
export const checkOnBoard = message(
	'Le tableau contient cette ligne, à cette place',
	'The board has this line, in this place'
);
export const yes = message('oui', 'yes');
export const no = message('non', 'no');
export const trustLess = message(
	'Cette page vient du serveur que vous vérifiez. Pour ne pas lui faire confiance, utilisez le programme de vérification, hors ligne.',
	'This page comes from the server that you are checking. To avoid trusting it, use the verification program, offline.'
);

export const codeTitle = message('Voter avec une lettre', 'Vote with a letter');
export const codeLead = message(
	'Tapez le code imprimé sur votre lettre. Il ne sert qu’à vous, et à un seul vote.',
	'Type the code printed on your letter. It is for you alone, and for one vote.'
);
export const codeLabel = message('Code de la lettre', 'Code of the letter');
export const codeHelp = message(
	'Les espaces, les tirets et les majuscules ne comptent pas.',
	'Spaces, dashes and capitals do not matter.'
);
export const codeButton = message('Continuer', 'Continue');
export const codeUnknown = message(
	'Ce code n’existe pas. Comparez-le signe par signe avec votre lettre ; s’il est bien le même, demandez une autre lettre à la coordination du contrat.',
	'This code does not exist. Compare it sign by sign with your letter; if it is the same, ask the contract’s coordination for another letter.'
);
export const codeWait = message<{ minutes: number }>(
	(p) =>
		`Trop d’essais depuis cet endroit. Attendez ${p.minutes} ${plural('fr', p.minutes, 'minute', 'minutes')}.`,
	(p) =>
		`Too many tries from here. Wait ${p.minutes} ${plural('en', p.minutes, 'minute', 'minutes')}.`
);
