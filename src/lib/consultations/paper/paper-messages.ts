import { formatDateTime, formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';

export {
	backToConsultation as back,
	day as forDay,
	noQuestion,
	paperVersion as paperTitle,
	place as forPlace
} from '../words.ts';

export const printHelp = message({
	fr: 'Imprimez cette page recto verso. Chaque feuille remplie se saisit ensuite en ligne, dans « Saisir pour d’autres ».',
	en: 'Print this page on both sides. Each filled sheet is then typed online, under “Enter for others”.'
});
export const exportFile = message({
	fr: 'Télécharger les questions pour les réutiliser (JSON, Licence Ouverte)',
	en: 'Download the questions to use them again (JSON, Licence Ouverte)'
});

export const online = message({ fr: 'Répondre en ligne', en: 'Answer online' });
export const scan = message({
	fr: 'Prenez ce dessin en photo avec un téléphone, ou écrivez :',
	en: 'Point a phone at this drawing, or type:'
});
export const qr = message<{ title: string }>({
	fr: ({ title }) => `Adresse du questionnaire « ${title} »`,
	en: ({ title }) => `Address of the questionnaire “${title}”`
});
export const how = message({
	fr: 'Cochez ou écrivez au stylo. Laissez vide ce que vous ne voulez pas dire.',
	en: 'Tick or write with a pen. Leave empty what you do not want to say.'
});
export const care = message({
	fr: 'N’écrivez ni votre nom, ni rien sur votre santé ou celle de quelqu’un : parlez du territoire.',
	en: 'Do not write your name, nor anything about your health or somebody else’s: speak of the territory.'
});
export const returnBy = message<{ until: Date | null }>({
	fr: ({ until }) =>
		`Rendez cette feuille à la personne ou au lieu qui vous l’a donnée${until ? `, avant le ${formatDateTime(until)}` : ''}. Une personne de l’animation recopiera vos mots tels quels ; ils compteront comme les réponses en ligne. Une fois rendue, cette feuille ne porte pas votre nom : elle ne peut plus être retrouvée ni reprise.`,
	en: ({ until }) =>
		`Give this sheet back to the person or place that gave it to you${until ? `, before ${formatDateTime(until)}` : ''}. A facilitator will copy your words as they are; they will count like answers given online. Once given back, this sheet does not bear your name: it can no longer be found or taken back.`
});
export const fillNoMore = message({
	fr: 'Cette feuille se lit encore ; elle ne se remplit plus.',
	en: 'This sheet can still be read; it is no longer to be filled in.'
});
export const protection = message({
	fr: 'Ce que deviennent vos réponses',
	en: 'What becomes of your answers'
});
export const forFacilitator = message({ fr: 'Réservé à l’animation', en: 'For the facilitator' });
export const forBatch = message({ fr: 'Saisi le', en: 'Typed on' });
export const thanks = message({
	fr: 'Merci. Votre avis compte.',
	en: 'Thank you. Your opinion counts.'
});

export const oneOnly = message({ fr: 'Une seule case.', en: 'One box only.' });
export const several = message<{ max: number | undefined }>({
	fr: ({ max }) =>
		max
			? `${formatNumber(max)} ${plural('fr', max, 'case', 'cases')} au plus.`
			: 'Autant de cases que vous voulez.',
	en: ({ max }) =>
		max
			? `At most ${formatNumber(max)} ${plural('en', max, 'box', 'boxes')}.`
			: 'As many boxes as you like.'
});
export const otherLine = message({ fr: 'Autre :', en: 'Other:' });
export const rank = message<{ places: number }>({
	fr: ({ places }) =>
		`Écrivez dans les cases 1 pour ce qui compte le plus, puis 2… jusqu’à ${formatNumber(places)}.`,
	en: ({ places }) =>
		`Write 1 in the box of what matters most, then 2… up to ${formatNumber(places)}.`
});
export const scaleHow = message({
	fr: 'Entourez ou cochez un seul nombre.',
	en: 'Circle or tick one number only.'
});
export const rowHow = message({ fr: 'Une case par ligne.', en: 'One box per row.' });
export const dayParts = message({ fr: 'jour / mois / année', en: 'day / month / year' });
