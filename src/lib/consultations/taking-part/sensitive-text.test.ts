import { expect, it } from 'vitest';
import { sensitiveReasonsOf } from './sensitive-text.ts';

it.each([
	['Appelez-moi au 06 12 34 56 78', 'phone'],
	['mon numéro : +33 6.12.34.56.78', 'phone'],
	['0612345678', 'phone'],
	['écrivez à jeanne.dupré@exemple.fr', 'email'],
	['jeanne (at) exemple.fr', 'email'],
	['1 85 05 78 006 084 36', 'nir'],
	['285052A006084', 'nir'],
	['Voir https://exemple.fr', 'link'],
	['J’ai un cancer du sein depuis deux ans', 'own-illness'],
	['Je suis diabétique et il n’y a plus de médecin', 'own-illness'],
	['Ma fille est autiste, personne ne répond', 'own-illness'],
	['Mon mari a fait un AVC en mars', 'own-illness'],
	['On m’a hospitalisée à trente kilomètres', 'own-illness'],
	['Mon traitement n’est plus remboursé', 'own-illness'],
	['Ma sœur souffre d’endométriose', 'own-illness'],
	['Ma belle-sœur a un cancer', 'own-illness'],
	['Notre petit frère est épileptique', 'own-illness']
])('« %s » waits for somebody to look: %s', (text, reason) => {
	expect(sensitiveReasonsOf(text)).toContain(reason);
});

it.each([
	'Il faudrait un arrêt du bus santé devant la pharmacie le mardi matin.',
	'Les personnes malades du diabète doivent faire 40 km.',
	'Le dépistage du cancer du sein est trop loin du village.',
	'Ouvert de 9 h à 12 h, 3 fois par semaine, pour 12 480 habitants en 2026.',
	'Le budget est de 30 000 000 euros sur 2026-2030.',
	'J’ai une idée : un banc tous les 200 mètres.',
	'Mon médecin part à la retraite.',
	'Je suis aidante et je voudrais un relais le week-end.'
])('« %s » passes', (text) => {
	expect(sensitiveReasonsOf(text)).toEqual([]);
});
