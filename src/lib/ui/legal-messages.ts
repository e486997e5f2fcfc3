import { message } from '../shared/messages.ts';

export { legalNotice as title } from './messages.ts';

export const lead = message({
	fr: 'Qui publie ce site, avec quel logiciel, et ce que vous pouvez faire de son contenu.',
	en: 'Who publishes this site, with what software, and what you may do with its content.'
});

export const sections = [
	{
		title: message({ fr: 'Éditeur et hébergeur', en: 'Publisher and host' }),
		paragraphs: [
			message({
				fr: 'Ce site est édité par la collectivité ou le groupement qui l’a installé ; la page de chaque contrat nomme son territoire. L’exploitant de cette installation doit compléter ici son nom, son adresse, la personne qui dirige la publication et son hébergeur (loi du 21 juin 2004 pour la confiance dans l’économie numérique).',
				en: 'This site is published by the local authority or grouping that installed it; the page of each contract names its territory. The operator of this installation must complete here its name, its address, its publication director and its host (French law of 21 June 2004).'
			})
		]
	},
	{
		title: message({ fr: 'Ce qui est écrit ici', en: 'What is written here' }),
		paragraphs: [
			message({
				fr: 'Les textes publics des contrats peuvent être réutilisés sous Licence Ouverte 2.0 (Etalab), en citant le contrat et la date.',
				en: 'The public texts of the contracts may be reused under the Licence Ouverte 2.0 (Etalab), citing the contract and the date.'
			}),
			message({
				fr: 'Un contenu vous semble illicite, blessant, ou parle de la santé de quelqu’un : signalez-le à la coordination du contrat. Elle le retire s’il le faut, et dit pourquoi à son auteur.',
				en: 'If some content seems unlawful or hurtful to you, or speaks of somebody’s health, report it to the contract’s coordination. It removes it if need be, and tells its author why.'
			})
		]
	},
	{
		title: message({ fr: 'Valeur des avis et des votes', en: 'What opinions and votes are worth' }),
		paragraphs: [
			message({
				fr: 'Les consultations et les votes de ce site donnent un avis. La décision appartient au comité de pilotage et aux assemblées des signataires.',
				en: 'Consultations and votes on this site give an opinion. The decision belongs to the steering committee and to the assemblies of the signatories.'
			})
		]
	},
	{
		title: message({ fr: 'Le logiciel', en: 'The software' }),
		paragraphs: [
			message({
				fr: 'Maillage est un logiciel libre, sous licence publique de l’Union européenne (EUPL 1.2).',
				en: 'Maillage is free software, under the European Union Public Licence (EUPL 1.2).'
			}),
			message({
				fr: 'Communes et intercommunalités : découpage administratif 2026, Etalab, d’après l’Insee, Licence Ouverte. Caractères : Atkinson Hyperlegible Next, du Braille Institute (SIL Open Font License).',
				en: 'Communes and groupings: 2026 administrative division, Etalab, after Insee, Licence Ouverte. Typeface: Atkinson Hyperlegible Next, by the Braille Institute (SIL Open Font License).'
			})
		]
	}
];
