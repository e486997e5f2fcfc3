import { formatDateTime } from '../../shared/format.ts';
import { message } from '../../shared/messages.ts';
import type { OpenStep } from './open-steps.ts';

type At = { date: Date };
export const posterTitle = message({ fr: 'Affiche', en: 'Poster' });
export const posterHow = message({ fr: 'Pour répondre', en: 'To answer' });
export const posterScan = message({
	fr: 'Visez ce carré avec l’appareil photo de votre téléphone.',
	en: 'Point the camera of your phone at this square.'
});
export const posterType = message({ fr: 'Ou tapez cette adresse :', en: 'Or type this address:' });
export const posterPaper = message({
	fr: 'Pas d’internet ? Demandez le formulaire en papier à l’accueil.',
	en: 'No internet? Ask for the paper form at the desk.'
});
export const posterUntil = message<At>({
	fr: ({ date }) => `Jusqu’au ${formatDateTime(date)}`,
	en: ({ date }) => `Until ${formatDateTime(date)}`
});
export const posterStepUntil = message<OpenStep>({
	fr: ({ title, closesAt }) => `« ${title} » jusqu’au ${formatDateTime(closesAt)}`,
	en: ({ title, closesAt }) => `“${title}” until ${formatDateTime(closesAt)}`
});
export const posterFrom = message<At>({
	fr: ({ date }) => `À partir du ${formatDateTime(date)}`,
	en: ({ date }) => `From ${formatDateTime(date)}`
});
export const posterOver = message<At>({
	fr: ({ date }) => `On ne répond plus depuis le ${formatDateTime(date)}.`,
	en: ({ date }) => `Answers have been closed since ${formatDateTime(date)}.`
});
export const posterFollow = message({
	fr: 'Pour suivre ce que deviennent les réponses',
	en: 'To follow what becomes of the answers'
});
export const posterWhy = message({ fr: 'Pour lire la raison', en: 'To read the reason' });
export const posterNoMore = message({
	fr: 'Cette affiche n’invite plus à répondre : retirez celles qui sont encore aux murs.',
	en: 'This poster no longer invites people to answer: take down those still on the walls.'
});
export const posterQr = message<{ title: string }>({
	fr: ({ title }) => `QR code vers la consultation « ${title} »`,
	en: ({ title }) => `QR code to the consultation “${title}”`
});
export const posterHelp = message({
	fr: 'Imprimez cette page en A4 : les menus et ces lignes ne sont pas imprimés.',
	en: 'Print this page on A4: the menus and these lines are not printed.'
});
export const posterNoAccount = message({
	fr: 'Sans compte, sans donner votre nom.',
	en: 'No account, and no name to give.'
});
