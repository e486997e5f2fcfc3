import { expect, it } from 'vitest';
import { asksAboutHealth } from './health-question.ts';

it.each([
	'Avez-vous un diabète ?',
	'Avez-vous déjà eu un cancer ?',
	'Êtes-vous malade ?',
	'Êtes-vous en traitement ?',
	'Comment allez-vous ?',
	'Consommez-vous souvent de l’alcool ?',
	'Comment jugez-vous votre état de santé ?',
	'VOTRE SANTÉ',
	'Prenez-vous des médicaments ?',
	'De quelle maladie souffrez-vous ?',
	'Fumez-vous ?',
	'Êtes-vous vaccinée ?',
	'Vous êtes en bonne santé',
	'La santé de votre enfant',
	'Votre mère a-t-elle un handicap ?',
	'Avez-vous été hospitalisée cette année ?',
	'Do you have diabetes?',
	'How is your health?'
])('a question about a person’s health is seen: « %s »', (words) => {
	expect(asksAboutHealth(words)).toBe(true);
});

it.each([
	'Qu’est-ce qui manque près de chez vous pour les personnes qui vivent avec un diabète ?',
	'Êtes-vous satisfait·e des transports vers l’hôpital ?',
	'Connaissez-vous le centre de santé de votre commune ?',
	'Avez-vous des idées pour la maison de santé ?',
	'Que faudrait-il pour mieux dormir dans votre quartier ?',
	'Quels professionnels de santé manquent sur le territoire ?',
	'Pour quels sujets voulez-vous une rencontre : diabète, sommeil, alimentation ?',
	'Avez-vous le temps de venir à une réunion sur la dépression ?',
	'Comment allez-vous chez le médecin ?',
	'Consommez-vous des produits du marché ?',
	'Buvez-vous l’eau des fontaines publiques ?',
	'À quelle distance habitez-vous d’un médecin ?'
])('a question about the territory passes: « %s »', (words) => {
	expect(asksAboutHealth(words)).toBe(false);
});
