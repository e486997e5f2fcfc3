import { formatDateTime, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';

export const paperTitle = message('Version papier', 'Paper version');
export const printHelp = message(
	'Imprimez cette page recto verso. Chaque feuille remplie se saisit ensuite en ligne, dans « Saisir pour d’autres ».',
	'Print this page on both sides. Each filled sheet is then typed online, under “Enter for others”.'
);
export const noQuestion = message(
	'Ce questionnaire n’a pas encore de question.',
	'This questionnaire has no question yet.'
);
export const back = message('Revenir à la consultation', 'Back to the consultation');
export const exportFile = message(
	'Télécharger les questions pour les réutiliser (JSON, Licence Ouverte)',
	'Download the questions to use them again (JSON, Licence Ouverte)'
);

export const online = message('Répondre en ligne', 'Answer online');
export const scan = message(
	'Prenez ce dessin en photo avec un téléphone, ou écrivez :',
	'Point a phone at this drawing, or type:'
);
export const qr = message<{ title: string }>(
	({ title }) => `Adresse du questionnaire « ${title} »`,
	({ title }) => `Address of the questionnaire “${title}”`
);
export const how = message(
	'Cochez ou écrivez au stylo. Laissez vide ce que vous ne voulez pas dire.',
	'Tick or write with a pen. Leave empty what you do not want to say.'
);
export const care = message(
	'N’écrivez ni votre nom, ni rien sur votre santé ou celle de quelqu’un : parlez du territoire.',
	'Do not write your name, nor anything about your health or somebody else’s: speak of the territory.'
);
export const returnBy = message<{ until: Date | null }>(
	({ until }) =>
		`Rendez cette feuille à la personne ou au lieu qui vous l’a donnée${until ? `, avant le ${formatDateTime(until)}` : ''}. Une personne de l’animation recopiera vos mots tels quels ; ils compteront comme les réponses en ligne. Une fois rendue, cette feuille ne porte pas votre nom : elle ne peut plus être retrouvée ni reprise.`,
	({ until }) =>
		`Give this sheet back to the person or place that gave it to you${until ? `, before ${formatDateTime(until)}` : ''}. A facilitator will copy your words as they are; they will count like answers given online. Once given back, this sheet does not bear your name: it can no longer be found or taken back.`
);
export const protection = message('Ce que deviennent vos réponses', 'What becomes of your answers');
export const forFacilitator = message('Réservé à l’animation', 'For the facilitator');
export const forPlace = message('Lieu', 'Place');
export const forDay = message('Jour', 'Day');
export const forBatch = message('Saisi le', 'Typed on');
export const thanks = message('Merci. Votre avis compte.', 'Thank you. Your opinion counts.');

export const oneOnly = message('Une seule case.', 'One box only.');
export const several = message<{ max: number | undefined }>(
	({ max }) =>
		max
			? `${formatNumber(max)} ${plural('fr', max, 'case', 'cases')} au plus.`
			: 'Autant de cases que vous voulez.',
	({ max }) =>
		max
			? `At most ${formatNumber(max)} ${plural('en', max, 'box', 'boxes')}.`
			: 'As many boxes as you like.'
);
export const otherLine = message('Autre :', 'Other:');
export const rank = message<{ places: number }>(
	({ places }) =>
		`Écrivez dans les cases 1 pour ce qui compte le plus, puis 2… jusqu’à ${formatNumber(places)}.`,
	({ places }) => `Write 1 in the box of what matters most, then 2… up to ${formatNumber(places)}.`
);
export const scaleHow = message(
	'Entourez ou cochez un seul nombre.',
	'Circle or tick one number only.'
);
export const rowHow = message('Une case par ligne.', 'One box per row.');
export const dayParts = message('jour / mois / année', 'day / month / year');
